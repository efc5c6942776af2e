/** Ways in which a body of JSON with images in `data` can be other than the page says. */
export type BodyChange =
  | "byte order mark"
  | "garbage behind"
  | "cut short"
  | "unknown fields"
  | "no created"
  | "numbers as strings"
  | "one image fewer"
  | "no images"
  | "empty members"
  | "a link beside it"
  | "same image twice"
  | "base64 in lines"
  | "base64 for addresses"
  | "base64 without padding"
  | "base64 as data URI"
  | "base64 with strange characters";

type Member = Record<string, unknown>;
type Body = Record<string, unknown> & { data?: unknown };

/** The same body, bent. A body that is no JSON stays as it is. */
export function changeBody(bytes: Uint8Array, change: BodyChange): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  switch (change) {
    case "byte order mark":
      return encoded(`\uFEFF${text}`);
    case "garbage behind":
      return encoded(`${text}\n<!-- served by a gateway -->`);
    case "cut short":
      return bytes.subarray(0, Math.floor(bytes.length / 2));
    default:
      return encoded(JSON.stringify(changed(bodyOf(text), change)));
  }
}

type Inside = Exclude<BodyChange, "byte order mark" | "garbage behind" | "cut short">;

function changed(body: Body, change: Inside): unknown {
  const members = membersOf(body);
  switch (change) {
    case "unknown fields": {
      const data = members.map((member) => ({ ...member, mood: "calm", nested: { deep: [1] } }));
      return { ...body, data, usage: { total_tokens: 12 }, extra: null };
    }
    case "no created":
      return { ...body, created: undefined };
    case "numbers as strings":
      return { ...body, created: String(body.created) };
    case "one image fewer":
      return { ...body, data: members.slice(0, -1) };
    case "no images":
      return { ...body, data: [] };
    case "empty members":
      return { ...body, data: members.map(() => ({ url: "", b64_json: "" })) };
    case "a link beside it": {
      const url = "https://nowhere.invalid/none.png";
      return { ...body, data: members.map((member) => ({ ...member, url })) };
    }
    case "same image twice":
      return { ...body, data: doubled(body) };
    default:
      return { ...body, data: members.map((member) => rewritten(member, change)) };
  }
}

function rewritten(member: Member, change: Inside): Member {
  const { b64_json } = member;
  if (typeof b64_json !== "string") return member;
  return { ...member, b64_json: respelled(b64_json, change) };
}

function respelled(base64: string, change: Inside): string {
  switch (change) {
    case "base64 in lines":
      return base64.replaceAll(/.{76}/g, "$&\r\n");
    case "base64 for addresses":
      return base64.replaceAll("+", "-").replaceAll("/", "_");
    case "base64 without padding":
      return base64.replace(/=+$/, "");
    case "base64 as data URI":
      return `data:image/png;base64,${base64}`;
    case "base64 with strange characters":
      return `${base64.slice(0, 100)}*${base64.slice(100)}`;
    default:
      return base64;
  }
}

/** Two images of one link, where images stand in `data` and where they stand in its outputs. */
function doubled({ data }: Body): unknown {
  if (Array.isArray(data)) return [data[0], data[0]];
  if (typeof data !== "object" || data === null || !("outputs" in data)) return data;
  const { outputs } = data;
  return Array.isArray(outputs) ? { ...data, outputs: [...outputs, ...outputs] } : data;
}

function bodyOf(text: string): Body {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new Error("a body to bend is an object");
  return { ...value };
}

function membersOf({ data }: Body): Member[] {
  return Array.isArray(data) ? data : [];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
