import { expect, it } from "vitest";
import { StudioError } from "@/lib/contract/errors";
import { storedError } from "@/lib/contract/stored";
import { moneySentence } from "@/lib/language/en/errors";
import { errorBody } from "@/lib/server/error-body";

it("tells which reference or setting the provider named, and keeps that when it is stored", () => {
  const reference = errorBody(new StudioError("reference_unusable", { facts: { position: 2 } }));
  expect(reference.about).toEqual({ reference: 2 });
  const setting = errorBody(new StudioError("setting_refused", { facts: { param: "weird" } }));
  expect(setting.about).toEqual({ parameter: "weird" });
  expect(storedError.parse(JSON.parse(JSON.stringify(setting))).about).toEqual(setting.about);
  expect(errorBody(new StudioError("internal", { facts: { param: "x" } })).about).toBeUndefined();
});

it("says of refused words only that they probably cost nothing", () => {
  expect(moneySentence("no", false, "content_refused")).toMatch(/^Probably not charged/);
  expect(moneySentence("no", false, "key_refused")).toBe("Not charged");
  expect(moneySentence("no", true, "content_refused")).toBe("Free");
});
