import { expect, test } from "vitest";
import { readPasted } from "@/components/studio/import/read-pasted";
import { bench, named, recipe } from "@/tests/support/pasted";

const srpo = "https://image.siraya.pro/v1/images/generations";

test("a command copied for the Windows prompt is read through its carets", () => {
  const text = [
    `curl ^"${srpo}^" ^`,
    `  -H ^"Content-Type: application/json^" ^`,
    `  --data-raw ^"^{^\\^"model^\\^":^\\^"flux-1-srpo-text-to-image^\\^",^\\^"prompt^\\^":^\\^"A 50^% ^& more^\\^",^\\^"seed^\\^":0^}^"`,
  ].join("\r\n");
  const { model, filling } = recipe(text);
  expect(model.id).toBe("siraya/flux-1-srpo");
  expect(filling.prompt).toBe("A 50% & more");
  expect(filling.parameters).toStrictEqual({ seed: 0 });
  expect(filling.keepSeed).toBe(true);
});

test("a line break may end with a carriage return, and options stand in any order", () => {
  const body = `{"model":"gpt-image-1.5","prompt":"it'\\''s","quality":"low"}`;
  const text = `$ curl -sS \\\r\n -XPOST --json '${body}' \\\r\n -H"A: b" https://gateway.serevixai.ai/v1/images/generations | jq .`;
  const { model, filling } = recipe(text);
  expect(model.id).toBe("serevix/gpt-image-1.5");
  expect(filling.prompt).toBe("it's");
  expect(filling.parameters).toStrictEqual({ quality: "low" });
});

test("quotes with a dollar are read with their backslashes", () => {
  const text = `curl ${srpo} -d $'{"model":"flux-1-srpo-text-to-image","prompt":"it\\'s \\u00e9"}'`;
  expect(recipe(text).filling.prompt).toBe("it's é");
});

test("fields of a form count, a file among them is not read", () => {
  const text = `curl https://gateway.serevixai.ai/v1/images/edits -F model=gpt-image-1 -F "prompt=a = b" -F "image[]=@a.png" -F "image[]=@b.png" -F n=2`;
  const { filling, lines } = recipe(text);
  expect(filling).toMatchObject({ model: "serevix/gpt-image-1", prompt: "a = b", count: 2 });
  expect(named(lines, "image")).toStrictEqual({
    state: "unknown",
    name: "image",
    value: "[2 values]",
  });
});

test.each([
  ["is in a file", `curl ${srpo} -d @body.json`],
  ["is broken", `curl ${srpo} -d '{"model": '`],
  ["is missing", `curl ${srpo}`],
])("says so when the body %s", (_, text) => {
  expect(readPasted(text, bench)).toStrictEqual({ kind: "unreadable", form: "curl" });
});

test("a body beside a command that follows is not its own", () => {
  const text = `curl ${srpo} -d '{"prompt":"one","model":"flux-1-srpo-text-to-image"}'\ncurl ${srpo} -d '{"prompt":"two"}'`;
  expect(recipe(text).filling.prompt).toBe("one");
});
