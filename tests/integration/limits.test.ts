import { expect, it } from "vitest";
import { isStudioError } from "@/lib/contract/errors";
import { runRequestSchema } from "@/lib/contract/run";
import { explainProblem } from "@/lib/language/en/limits";
import { models } from "@/lib/providers/all";
import { createRun } from "@/lib/server/generations/create-run";
import { readBody } from "@/lib/server/read-body";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { limitCases, plainOrder } from "../support/limit-cases";
import { startedStudio } from "../support/open-studio";

const shared = sandboxOfFile();

it.each(models.map((model) => [model.id, model] as const))(
  "%s: whatever is past a limit is refused with its field, and nothing is sent",
  async (_id, model) => {
    const sandbox = shared();
    const studio = await startedStudio(connectedTo(sandbox.origin));
    const cases = limitCases(model);
    expect(cases.length).toBeGreaterThan(0);
    let formal = 0;
    for (const { title, refused, problem } of cases) {
      const order = { ...plainOrder(model), ...refused };
      const request = new Request("http://127.0.0.1/api/runs", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          model: model.id,
          prompt: order.prompt,
          parameters: order.parameters,
          count: order.count,
          references: Array.from({ length: order.references }, (_, index) => ({
            url: `https://images.example/${index}.png`,
          })),
        }),
      });
      const caught = await readBody(request, runRequestSchema)
        .then((body) => createRun(studio.engine, { request: body }))
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      if (!isStudioError(caught)) throw new Error(`${title}: was not refused`);
      expect(caught.billed, title).toBe("no");
      // What no JSON of this form can say is refused by the form of the body, one step earlier.
      if (caught.code === "invalid_request") {
        formal += 1;
        expect(
          caught.problems?.map(({ path }) => path),
          title,
        ).toContain(problem.path.split(".").slice(0, 2).join("."));
        continue;
      }
      expect(caught.code, title).toBe("invalid_parameter");
      expect(caught.problems, title).toContainEqual({
        path: problem.path,
        message: explainProblem(problem),
      });
    }
    expect(formal).toBeLessThan(cases.length / 2);
    const rows = await studio.engine.db.selectFrom("runs").select("id").execute();
    expect(rows).toEqual([]);
    expect(await sandbox.ledger()).toEqual([]);
  },
);
