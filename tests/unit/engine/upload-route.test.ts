import { expect, it, onTestFinished } from "vitest";
import { POST } from "@/app/api/uploads/route";
import { startedStudio } from "../../support/open-studio";

it("an upload is refused before it is read while the disk keeps its last room for paid images", async () => {
  const studio = await startedStudio();
  const engine = { ...studio.engine, isFull: () => Promise.resolve(true) };
  globalThis.proofsheetStudio = { ...studio, engine };
  onTestFinished(() => {
    globalThis.proofsheetStudio = undefined;
  });
  const body = new FormData();
  body.set("file", new File(["x"], "a.png"));
  const headers = { host: "localhost" };
  const request = new Request("http://localhost/api/uploads", { method: "POST", headers, body });
  const response = await POST(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(507);
  expect(await response.json()).toMatchObject({ error: { code: "disk_full", billed: "no" } });
  expect(request.bodyUsed).toBe(false);
});
