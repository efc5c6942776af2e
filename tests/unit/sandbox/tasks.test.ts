import { describe, expect, it } from "vitest";
import { openSandbox } from "./open-sandbox";

const bearer = { authorization: "Bearer sk-test" };
const query = (task: string) => `/siray/v1/images/generations/async/${task}`;

async function taskOf(response: Response): Promise<string> {
  const { data } = await response.json();
  return data.task_id;
}

describe("Siray in the sandbox", () => {
  it("answers a submit with the task's id at the root and under data, or as told", async () => {
    const { send, sandbox } = openSandbox();
    const id = expect.stringMatching(/^image_[0-9a-z]+_nd_[0-9a-f]{18}$/);
    const both = { code: "success", message: "", data: { task_id: id }, task_id: id };
    expect(await (await send("siray")).json()).toEqual(both);
    sandbox.setMode({ siraySubmit: "documented" });
    const documented = { code: "success", message: "", data: { task_id: id } };
    expect(await (await send("siray")).json()).toEqual(documented);
    sandbox.setMode({ siraySubmit: "flat" });
    expect(await (await send("siray")).json()).toEqual({
      code: "success",
      message: "",
      task_id: id,
    });
  });

  it("walks through the states by the clock alone, with times as they are reached", async () => {
    const { send, get, clock } = openSandbox();
    const start = clock.now;
    const task = await taskOf(await send("siray"));
    const seen: unknown[] = [];
    for (const after of [0, 250, 500, 800, 1_300, 2_000, 2_499, 2_500, 9_000]) {
      clock.now = start + after;
      const { data } = await (await get(query(task), bearer)).json();
      seen.push([data.status, data.progress, data.start_time - data.submit_time, data.finish_time]);
    }
    const submitted = Math.floor(start / 1_000);
    expect(seen).toEqual([
      ["NOT_START", "0%", -submitted, 0],
      ["SUBMITTED", "0%", -submitted, 0],
      ["QUEUED", "0%", -submitted, 0],
      ["IN_PROGRESS", "10%", 0, 0],
      ["IN_PROGRESS", "40%", 0, 0],
      ["IN_PROGRESS", "80%", 0, 0],
      ["IN_PROGRESS", "80%", 0, 0],
      ["SUCCESS", "100%", 0, submitted + 2],
      ["SUCCESS", "100%", 0, submitted + 2],
    ]);
  });

  it("gives one link that redirects to the image without a key", async () => {
    const { send, get, clock } = openSandbox();
    const task = await taskOf(await send("siray", { aspect_ratio: "3:2" }));
    clock.now += 3_000;
    const envelope = await (await get(query(task), bearer)).json();
    expect(envelope).toMatchObject({ code: "success", message: "", data: { task_id: task } });
    const [link, ...others] = envelope.data.outputs;
    expect(others).toEqual([]);
    const redirect = await get(link);
    const location = redirect.headers.get("location") ?? "";
    expect([redirect.status, location]).toEqual([
      302,
      expect.stringMatching(/^\/siray\/files\/\S+\.png$/),
    ]);
    expect((await get(location)).status).toBe(200);
    expect((await get(link, bearer)).status).toBe(400);
    expect((await get(location, bearer)).status).toBe(400);
  });

  it("does not know a task of another provider's making", async () => {
    const { get } = openSandbox();
    const response = await get(query("image_abc_nd_000000000000000000"), bearer);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: {
        message: "The task does not exist.",
        code: "not_found",
        type: "invalid_request_error",
      },
    });
    expect((await get(query("anything"))).status).toBe(401);
  });

  it("goes on with a task and serves the same bytes after a restart", async () => {
    const before = openSandbox();
    const seeded = await taskOf(await before.send("siray", { seed: 0, tile: true }));
    before.clock.now += 3_000;
    const link = (await (await before.get(query(seeded), bearer)).json()).data.outputs[0];
    const file = link.replace("/redirect/", "/files/").concat(".png");
    const bytes = Buffer.from(await (await before.get(file)).arrayBuffer());
    before.lines.push('{"entry": {"at": 17'); // Torn by a kill in the middle of a write.

    const after = openSandbox(before.lines);
    after.clock.now = before.clock.now;
    const { data } = await (await after.get(query(seeded), bearer)).json();
    expect([data.status, data.outputs]).toEqual(["SUCCESS", [link]]);
    expect(Buffer.from(await (await after.get(file)).arrayBuffer()).equals(bytes)).toBe(true);
    const kinds = after.sandbox.ledger().map(({ kind, billed }) => [kind, billed]);
    expect(kinds).toEqual([
      ["submit", 1],
      ["poll", 0],
      ["download", 0],
      ["poll", 0],
      ["download", 0],
    ]);
  });

  it("takes an image as a data URI and refuses one that is no image", async () => {
    const { send, get, sandbox } = openSandbox();
    const sample = await get("/samples/otter.png");
    const data = Buffer.from(await sample.arrayBuffer()).toString("base64");
    const edit = (image: string) =>
      sandbox.handle(
        new Request("https://sandbox.invalid/siray/v1/images/generations/async", {
          method: "POST",
          headers: { ...bearer, "content-type": "application/json" },
          body: JSON.stringify({
            model: "google/gemini-2.5-flash-image-i2i",
            prompt: "Night",
            image,
          }),
        }),
      );
    expect((await edit(`data:image/png;base64,${data}`)).status).toBe(200);
    expect((await edit("data:image/png;base64,AAAA")).status).toBe(400);
    expect((await edit("data:image/svg+xml;base64,PHN2Zy8+")).status).toBe(400);
    expect((await send("siray", { image: "data:image/png;base64,AAAA" })).status).toBe(400);
    const submits = sandbox.ledger().filter(({ kind }) => kind === "submit");
    expect(submits.map(({ billed }) => billed)).toEqual([1, 0, 0, 0]);
  });

  it("has no path but the asynchronous one", async () => {
    const { sandbox } = openSandbox();
    const request = new Request("https://sandbox.invalid/siray/images/generations", {
      method: "POST",
      body: "{}",
    });
    expect((await sandbox.handle(request)).status).toBe(404);
  });
});
