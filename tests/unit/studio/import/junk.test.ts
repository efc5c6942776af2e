import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_PASTE, mayFillForm } from "@/components/studio/import/marks";
import { readPasted } from "@/components/studio/import/read-pasted";
import { models } from "@/lib/providers/all";
import { workedMs } from "../../../support/cpu-time";

const bench = { models, current: "siray/niji-7", origin: "http://localhost:3000" };

/** Pieces from which anything that looks like code can grow. */
const pieces = fc.constantFrom(
  ..."curl|-d|-H|--data|--json|-F|'|\"|`|\"\"\"|'''|\\|\\\n|^|^\n|\n|\r\n|{|}|[|]|(|)|,|:|=|+|-|*|...|**|${|$'|#|//|/*|*/".split(
    "|",
  ),
  ..."fetch(|requests.post(|images.generate(|JSON.stringify(|json.dumps(|json=|body:|prompt|model|a=|const |f\"|r'".split(
    "|",
  ),
  ..." --ar 1:1| --s | --no | --|Steps: 20, Seed: 1, Size: 1x1|Negative prompt:|gpt-image-1|__proto__|0|1e999|-1|true|None|\u0000|\ud800|图".split(
    "|",
  ),
  " ",
  "|",
  "https://image.siraya.pro/v1/images/edits",
);
const junk = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

test("junk is read without a fault, and what is read is known to the catalog", () => {
  fc.assert(
    fc.property(fc.oneof(junk, fc.string({ maxLength: 200 })), (text) => {
      const read = readPasted(text, bench);
      if (read?.kind !== "recipe") return;
      expect(models.some(({ id }) => id === read.filling.model)).toBe(true);
    }),
    { numRuns: 1_500 },
  );
});

test("the quick look lets everything through that the reader recognises", () => {
  fc.assert(
    fc.property(junk, (text) => {
      if (readPasted(text, bench) !== undefined) expect(mayFillForm(text)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

const repeated = [
  "{",
  "[",
  "(",
  '{"a":',
  "''",
  "'",
  '"',
  "\\",
  "^\n",
  "a=",
  "a=[",
  "-",
  "- ",
  "a.",
  "/*",
  "//",
  "${",
  "fetch(",
  "fetch({",
  "images.generate(",
  "requests.post(x,",
  "JSON.stringify(",
  "fetch(JSON.stringify({",
  "curl -d ",
  "-F a=b ",
  "--data x ",
  " --ar",
  " --no ",
  " —",
  "Steps: 1, ",
  "Steps: 1,\n",
  "Negative prompt:\n",
  "authorization: ",
  "authorization   ",
  "Bearer ",
  "sk-",
  "api_key",
  "eyJ",
  "a\n",
  " ",
  "\t\n",
  "1_",
  "1e",
  "**a,",
  "\ud83d\ude00",
];
const beginnings = ["", "curl x -d '", "a=1\nfetch(a,{body:{", "{"];

describe("a text of the largest size is read at once", () => {
  test.each(repeated)("made of %j", (piece) => {
    for (const beginning of beginnings) {
      const text = (beginning + piece.repeat(LONGEST_PASTE / piece.length)).slice(0, LONGEST_PASTE);
      const start = workedMs();
      readPasted(text, bench);
      mayFillForm(text);
      expect(workedMs() - start).toBeLessThan(2_000);
    }
  });

  test("names that stand for one another do not grow without end", () => {
    const lines = Array.from(
      { length: 200 },
      (_, at) => `a${at + 1} = {**a${at}, **a${at}, "k${at}": [a${at}, a${at}]}`,
    );
    const text = `import requests\na0 = {"x": 1, "y": 2}\n${lines.join("\n")}\nrequests.post(u, json={"prompt": "a", "b": a200})`;
    const start = workedMs();
    expect(readPasted(text, bench)).toMatchObject({ kind: "recipe" });
    expect(workedMs() - start).toBeLessThan(2_000);
  });
});

test("more than that is text", () => {
  const body = JSON.stringify({ model: "gpt-image-1", prompt: "a".repeat(LONGEST_PASTE) });
  expect(readPasted(body, bench)).toBeUndefined();
  expect(mayFillForm(body)).toBe(false);
});
