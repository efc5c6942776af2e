import { expect, it } from "vitest";
import { generateState } from "@/components/studio/composer/generate-state";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { linksIn } from "@/components/studio/references/links-in";
import { type Findings, referenceState } from "@/components/studio/references/reference-state";
import type { OfferedModel, ProviderLink, ReferenceCheck } from "@/lib/contract/provider";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";

const offered = { imagesPerCall: 1, ready: false };
const links: OfferedModel = { ...dreamOmni2, ...offered };
const both: OfferedModel = {
  ...links,
  references: { ...dreamOmni2.references, accepts: ["link", "data"] },
};
const none: OfferedModel = { ...niji7, ...offered };

const link = { key: "k", url: "https://images.example/1.png" };
const own = { key: "k", image: "an-id", preview: "/p", bytes: 812_345 };
const file = { key: "k", file: "a.png" };

function looked(link?: ProviderLink): ReferenceCheck {
  const ready = { state: "ready", width: 8, height: 6, type: "image/png", bytes: 9 } as const;
  if (link === undefined) return { ...ready, preview: "p" };
  return { ...ready, preview: "p", own: { image: "an-id", sha256: "0", link } };
}

const cases: readonly [
  string,
  Parameters<typeof referenceState>[0],
  OfferedModel,
  Findings,
  object,
][] = [
  ["a link before its look", link, links, {}, { kind: "checking" }],
  [
    "a link that was seen",
    link,
    links,
    { check: looked() },
    { kind: "ready", words: "8 × 6, from a link" },
  ],
  ["a link that nobody could look at", link, links, { unchecked: true }, { kind: "doubtful" }],
  [
    "a broken link",
    link,
    links,
    { check: { state: "unreachable", message: "The server answered 404 for this link." } },
    { kind: "doubtful", words: "The server answered 404 for this link." },
  ],
  [
    "our image for a model that takes data",
    own,
    both,
    {},
    { kind: "ready", as: "data", words: "local, 812 kB, sent as data" },
  ],
  ["our image for a model of links", own, links, {}, { kind: "checking" }],
  [
    "our image whose link answers",
    own,
    links,
    { check: looked("answers") },
    { kind: "ready", as: "own" },
  ],
  [
    "our image without a link",
    own,
    links,
    { check: looked("none") },
    { kind: "stuck", why: "needs-address" },
  ],
  [
    "our image whose link has expired",
    own,
    links,
    { check: looked("expired") },
    { kind: "stuck", words: expect.stringContaining("has expired") },
  ],
  [
    "the copied address of our image",
    link,
    both,
    { check: looked("none") },
    { kind: "ready", as: "data" },
  ],
  [
    "our image for a model without references",
    own,
    none,
    {},
    { kind: "ready", words: "from this studio" },
  ],
  [
    "a file on its way",
    file,
    both,
    { upload: { state: "sending", part: 0.5, preview: "" } },
    { kind: "sending", part: 0.5 },
  ],
  [
    "a file that was refused",
    file,
    both,
    { upload: { state: "refused", message: "It is empty." } },
    { kind: "stuck", words: "It is empty." },
  ],
];

it.each(cases)("%s", (_what, reference, model, findings, state) => {
  expect(referenceState(reference, { model, findings })).toMatchObject(state);
});

it("Generate waits for what is not ready, stops at what cannot be sent, and passes by what is parked", () => {
  const draft = { ...emptyDraft, model: links.id, prompt: "Sea", references: [link] };
  const stateWith = (findings: Findings, isParked = false) => {
    const state = referenceState(link, { model: links, findings });
    const seen = {
      reference: link,
      position: 1,
      state,
      preview: undefined,
      isParked,
      sameAs: undefined,
    };
    return generateState(draft, { model: links, references: [seen] }).kind;
  };
  expect(stateWith({})).toBe("reference-waiting");
  expect(stateWith({}, true)).toBe("ready");
  expect(stateWith({ check: looked() })).toBe("ready");
  expect(stateWith({ check: looked("none") })).toBe("reference-stuck");
  expect(stateWith({ check: { state: "unreachable", message: "" } })).toBe("ready");
});

it("links are taken as they were written, and a text with anything else is none", () => {
  expect(linksIn(" https://a.example/%2F?b=ä#c\nHTTP://b.example ")).toEqual([
    "https://a.example/%2F?b=ä#c",
    "HTTP://b.example",
  ]);
  expect(linksIn("see https://a.example/1.png")).toBeUndefined();
  expect(linksIn("")).toBeUndefined();
});
