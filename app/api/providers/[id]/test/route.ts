import { route } from "@/lib/server/route";
import { testProvider } from "@/lib/server/test-provider";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ parameters, runtime }) =>
  Response.json(await testProvider(runtime.engine, parameters.id)),
);
