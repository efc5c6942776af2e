export type CodeLanguage = "curl" | "python" | "javascript";

type Call = {
  url: string;
  /** How the key stands in the header: after the word Bearer, or alone. */
  scheme: "bearer" | "raw";
  /** The environment variable that holds the key; the key itself is never written. */
  keyVariable: string;
  body: unknown;
};

/** A program of a few lines that sends the same request. */
export function codeSample(language: CodeLanguage, call: Call): string {
  switch (language) {
    case "curl":
      return curl(call);
    case "python":
      return python(call);
    case "javascript":
      return javaScript(call);
    default:
      return language satisfies never;
  }
}

function curl({ url, scheme, keyVariable, body }: Call): string {
  const key = `$${keyVariable}`;
  return [
    `curl ${shellWord(url)}`,
    `-H "Authorization: ${scheme === "bearer" ? `Bearer ${key}` : key}"`,
    `-H "Accept: application/json"`,
    `-H "Content-Type: application/json"`,
    `-d ${shellText(JSON.stringify(body, null, 2))}`,
  ].join(" \\\n  ");
}

/** Plain where every shell reads it as one word. */
function shellWord(text: string): string {
  return /^[\w:/.@%+=,-]+$/.test(text) ? text : shellText(text);
}

function shellText(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function python({ url, scheme, keyVariable, body }: Call): string {
  const key = `os.environ["${keyVariable}"]`;
  return `import os
import requests

answer = requests.post(
    ${JSON.stringify(url)},
    headers={
        "Authorization": ${scheme === "bearer" ? `"Bearer " + ${key}` : key},
        "Accept": "application/json",
    },
    json=${pythonValue(body, 1)},
    timeout=600,
)
answer.raise_for_status()
print(answer.json())
`;
}

/** JSON as Python writes it. */
function pythonValue(value: unknown, depth: number): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const inner = "    ".repeat(depth + 1);
  const end = `\n${"    ".repeat(depth)}`;
  const parts = Array.isArray(value)
    ? value.map((each) => pythonValue(each, depth + 1))
    : Object.entries(value).map(
        ([name, each]) => `${JSON.stringify(name)}: ${pythonValue(each, depth + 1)}`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return `${open}${close}`;
  return `${open}${parts.map((part) => `\n${inner}${part},`).join("")}${end}${close}`;
}

function javaScript({ url, scheme, keyVariable, body }: Call): string {
  const key = `process.env.${keyVariable}`;
  const authorization = scheme === "bearer" ? `\`Bearer \${${key}}\`` : key;
  const text = JSON.stringify(body, null, 2).replaceAll("\n", "\n  ");
  return `const answer = await fetch(${JSON.stringify(url)}, {
  method: "POST",
  headers: {
    Authorization: ${authorization},
    Accept: "application/json",
    "Content-Type": "application/json",
  },
  body: JSON.stringify(${text}),
});
if (!answer.ok) throw new Error(\`\${answer.status} \${await answer.text()}\`);
console.log(await answer.json());
`;
}
