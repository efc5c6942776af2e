import { readCode } from "@/components/studio/import/reading/read-code";
import { readCurl } from "@/components/studio/import/reading/read-curl";
import { readFlags } from "@/components/studio/import/reading/read-flags";
import { readSettingsText } from "@/components/studio/import/reading/read-settings-text";
import { jsonFields, type PastedRequest } from "@/components/studio/import/reading/request";
import { type Fields, isFields, type Value } from "@/components/studio/import/reading/value";
import {
  findPastedModel,
  type PastedModel,
} from "@/components/studio/import/taking/find-pasted-model";
import { hasKey } from "@/components/studio/import/taking/has-key";
import { takeFields } from "@/components/studio/import/taking/take-fields";
import { LONGEST_PASTE } from "./marks";
import { ownImage } from "./own-image";
import type { Pasted, PastedForm } from "./pasted";

const LONGEST_NAME = 80;

export type Bench = {
  models: readonly PastedModel[];
  /** The model in use. */
  current?: string;
  /** Where this studio is served, for links to its own images. */
  origin?: string;
};

/** What a pasted text is: a call, a body, a prompt with flags, a recipe, an image of ours; or just text. */
export function readPasted(text: string, { models, current, origin }: Bench): Pasted | undefined {
  if (text.length > LONGEST_PASTE) return undefined;
  const plain = withoutFence(text);
  const image = ownImage(plain, origin);
  if (image !== undefined) return { kind: "image", id: image };
  const source: Source | undefined = requestIn(plain) ?? promptIn(plain);
  if (source === undefined) return undefined;
  const { form, body, url } = source;
  if (body === undefined) return { kind: "unreadable", form };
  const fields = flattened(body);
  const name = nameIn(fields, source.model);
  const found = findPastedModel({ models, current, name, url, fields });
  if (found === undefined) return undefined;
  const { model, isExact } = found;
  const { lines, hasKey: hasSecret, ...taken } = takeFields(model, fields);
  const isWhole = form !== "flags" && form !== "settings";
  return {
    kind: "recipe",
    form,
    model: { id: model.id, name: model.name, provider: model.provider },
    ...(name !== undefined && !isExact && !hasKey(name) && { asked: name.slice(0, LONGEST_NAME) }),
    filling: {
      model: model.id,
      isWhole,
      ...taken,
      // A request that names no number asks for one image.
      ...(isWhole && taken.count === undefined && { count: 1 }),
    },
    lines,
    hasKey: hasSecret || hasKey(text),
  };
}

type Source = { form: PastedForm; url?: string; body?: Fields; model?: string };

function requestIn(text: string): PastedRequest | undefined {
  const curl = readCurl(text);
  if (curl !== undefined) return curl;
  const body = jsonFields(text);
  if (body !== undefined && isBody(flattened(body))) return { form: "json", body };
  return readCode(text);
}

function promptIn(text: string): Source | undefined {
  const settings = readSettingsText(text);
  if (settings !== undefined) return { form: "settings", body: settings };
  const flags = readFlags(text);
  return flags && { form: "flags", ...flags };
}

/** An object is a body when it says what to draw, or what with. */
function isBody({ prompt, model }: Fields): boolean {
  return typeof prompt === "string" || typeof model === "string";
}

/** Some providers put the fields into one of their own. */
function flattened(body: Fields): Fields {
  const parts: (Value | undefined)[] = [body.input, body.parameters];
  const inner = parts.filter(isFields);
  if (inner.length === 0 || body.prompt !== undefined) return body;
  const { input: _, parameters: __, ...outer } = body;
  return Object.assign({}, outer, ...inner);
}

function nameIn(fields: Fields, named: string | undefined): string | undefined {
  if (named !== undefined) return named;
  return typeof fields.model === "string" && fields.model !== "" ? fields.model : undefined;
}

/** Without the marks that a code block has in a manual. */
function withoutFence(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith("```")) return trimmed;
  return trimmed.slice(trimmed.indexOf("\n") + 1).replace(/\n```$/, "");
}
