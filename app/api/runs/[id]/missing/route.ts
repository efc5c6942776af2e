import { runMissing } from "@/lib/server/generations/run-missing";
import { idempotencyKey } from "@/lib/server/idempotency-key";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const POST = route<{ id: string }>(async ({ request, parameters, runtime }) => {
  const press = { runId: parameters.id, idempotencyKey: idempotencyKey(request) };
  const { run, created } = await runMissing(runtime.engine, press);
  return Response.json(run, { status: created ? 202 : 200 });
});
