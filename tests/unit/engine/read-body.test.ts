import { expect, it } from "vitest";
import { z } from "zod";
import { FORM, readForm } from "@/lib/server/read-body";
import { errorOf } from "../../support/answer";

const schema = z.looseObject({ ids: z.array(z.string()).optional() });

function posted(body: string): Request {
  const headers = { "content-type": FORM };
  return new Request("http://127.0.0.1/api/images/zip", { method: "POST", headers, body });
}

it("gives each field of a form all its values in their order", async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `image-${index}`);
  const body = new URLSearchParams([...ids.map((id) => ["ids", id]), ["more", "1"]]);
  expect(await readForm(posted(body.toString()), schema)).toEqual({ ids, more: ["1"] });
});

it("refuses a form of very many fields before it copies any of them", async () => {
  const error = await errorOf(readForm(posted("ids&".repeat(8_000)), schema));
  expect([error.code, error.facts.reason]).toEqual([
    "invalid_request",
    "The form has more than 600 fields.",
  ]);
});
