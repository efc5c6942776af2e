import { expect, test } from "vitest";
import { withoutReference } from "@/components/studio/stage/without-reference";
import type { RunRequest } from "@/lib/contract/run";

const [one, two, three] = ["one", "two", "three"].map((name) => ({
  url: `https://example.com/${name}.png`,
}));
const request: RunRequest = {
  model: "siraya/dreamomni2",
  prompt: "Put image 1 and image 3 beside image 2",
  parameters: { seed: 0 },
  references: [one, two, three].filter((each) => each !== undefined),
  count: 2,
  sandbox: true,
};

test("the words follow the references that are left", () => {
  const { prompt, references } = withoutReference(request, 1);
  expect(prompt).toBe("Put image 3 and image 2 beside image 1");
  expect(references).toEqual([two, three]);
});

test("everything else stays: what ran in the sandbox runs there again", () => {
  const { prompt: _, references: __, ...rest } = withoutReference(request, 2);
  expect(rest).toEqual({
    model: "siraya/dreamomni2",
    parameters: { seed: 0 },
    count: 2,
    sandbox: true,
  });
});

test("a rehearsed refusal goes with its reference, another rehearsal stays", () => {
  expect(withoutReference({ ...request, rehearse: "bad_reference" }, 1)).not.toHaveProperty(
    "rehearse",
  );
  expect(withoutReference({ ...request, rehearse: "slow" }, 1).rehearse).toBe("slow");
});
