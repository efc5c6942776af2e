import { expect, test } from "vitest";
import { readPasted } from "@/components/studio/import/read-pasted";
import { models } from "@/lib/providers/all";

const secret = "sk-Zx81kQ0vTt55sLmW3hYp";
const bare = "9f8e7d6c5b4a39281706";
const body = `{"model":"gpt-image-1","prompt":"a"}`;
const url = "https://image.siraya.pro/v1/images/generations";

const withKeys = [
  ["in a header", `curl ${url} -H "Authorization: Bearer ${secret}" -d '${body}'`],
  ["in a header without Bearer", `curl ${url} -H 'Authorization: ${bare}' -d '${body}'`],
  ["beside a user", `curl -u me:${secret} ${url} -d '${body}'`],
  ["in the address", `curl '${url}?key=${secret}' -d '${body}'`],
  ["in a header of its own", `curl ${url} -H 'X-Api-Key: ${bare}' -d '${body}'`],
  ["in the body", `{"model":"gpt-image-1","prompt":"a","api_key":"${bare}","token":"${secret}"}`],
  ["under another name", `{"model":"gpt-image-1","prompt":"a","extra":"${secret}"}`],
  [
    "in a list",
    `{"model":"gpt-image-1","prompt":"a","extra":["${secret}"],"more":{"k":"${secret}"}}`,
  ],
  ["as the model", `{"model":"${secret}","prompt":"a"}`],
  ["as a name", `{"model":"gpt-image-1","prompt":"a","${secret}":1,"more":{"${secret}":2}}`],
  ["out of range", `{"model":"gpt-image-1","prompt":"a","quality":"${secret}","size":"${secret}"}`],
  [
    "in Python",
    `from openai import OpenAI\nclient = OpenAI(api_key="${bare}", base_url="${url}")\nclient.images.generate(model="gpt-image-1", prompt="a")`,
  ],
  [
    "in JavaScript",
    `fetch("${url}", { headers: { Authorization: "Bearer ${bare}" }, body: JSON.stringify(${body}) })`,
  ],
  ["behind a flag", `a fox --ar 1:1 --sref ${secret}`],
] as const;

test.each(withKeys)("a key %s is told of and is nowhere in what was read", (_, text) => {
  const read = readPasted(text, { models });
  expect(read).toMatchObject({ kind: "recipe", hasKey: true });
  const written = JSON.stringify(read);
  expect(written).not.toContain(secret.slice(0, 12));
  expect(written).not.toContain(bare.slice(0, 12));
});

const withoutKeys = [
  `curl ${url} -H "Authorization: <API_KEY>" -d '${body}'`,
  `curl ${url} -H "Authorization: Bearer $YOUR_API_KEY" -d '${body}'`,
  `curl ${url} -H "Authorization: Bearer YOUR_API_KEY" -d '${body}'`,
  `requests.post("${url}", headers={"Authorization": os.environ["KEY_1234567"]}, json=${body})`,
  `fetch("${url}", { headers: { Authorization: process.env.KEY_1234567 }, body: JSON.stringify(${body}) })`,
  `new OpenAI({ apiKey: process.env.KEY_1234567 }); openai.images.generate(${body})`,
] as const;

test.each(withoutKeys)("a name that stands for a key is none: %s", (text) => {
  expect(readPasted(text, { models })).toMatchObject({ kind: "recipe", hasKey: false });
});
