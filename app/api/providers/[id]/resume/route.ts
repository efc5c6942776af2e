import { resumeProvider } from "@/lib/server/limits/resume";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ parameters, runtime }) =>
  Response.json(await resumeProvider(runtime.engine, parameters.id)),
);
