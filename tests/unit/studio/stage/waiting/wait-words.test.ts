import { expect, it } from "vitest";
import { stateOfWait } from "@/components/studio/stage/waiting/wait-words";
import type { Generation } from "@/lib/contract/run";
import { at, generationOf } from "../../../../support/run-of";

const full = { code: "disk_full", title: "Its disk is full", message: "", billed: "no" } as const;
const busy = { ...full, code: "provider_busy", title: "Siray is busy" };
const pause = (seconds: number) => ({ reason: "pause", until: at(seconds) }) as const;

const cases: readonly [what: string, Partial<Generation>, ReturnType<typeof stateOfWait>][] = [
  ["that is next", {}, { kind: "other", title: "Waiting to be sent" }],
  ["held by a full disk", { error: full }, { kind: "other", title: "Its disk is full" }],
  [
    "held by a full disk, behind others",
    { error: full, waits: { reason: "turn", ahead: 2 } },
    { kind: "other", title: "Its disk is full" },
  ],
  [
    "refused for now",
    { error: busy, retryAt: at(9), waits: pause(5) },
    { kind: "pause", until: at(9), title: "Siray is busy" },
  ],
  [
    "refused for now in a longer pause",
    { error: busy, retryAt: at(5), waits: pause(9) },
    { kind: "pause", until: at(9), title: "siray asks for a pause" },
  ],
];

it.each(cases)("a call %s says what it waits for", (_what, change, state) => {
  expect(stateOfWait(generationOf({ state: "queued", ...change }), undefined)).toEqual(state);
});
