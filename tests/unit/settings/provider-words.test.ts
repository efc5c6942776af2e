import { expect, it } from "vitest";
import { providerSentence } from "@/components/settings/provider-words";
import type { ProviderStatus } from "@/lib/contract/provider";

const siray: ProviderStatus = {
  id: "siray",
  name: "Siray",
  state: "not_tried",
  baseUrl: "https://api.siray.ai",
  baseUrlVariable: "SIRAY_BASE_URL",
  keyVariable: "SIRAY_API_KEY",
  freeCheck: true,
  atOnce: 2,
  scheme: "bearer",
  endpoints: {},
};

it.each([
  [429, "It asks for a pause. The key could not be tried; test it later."],
  [500, "It had a problem of its own (500). The key could not be tried; test it later."],
  [404, "It answered 404, and not with its list of models. The key could not be tried."],
  [200, "It answered 200, and not with its list of models. The key could not be tried."],
])("a check that is answered with %i says what the provider said of itself", (status, sentence) => {
  expect(providerSentence({ ...siray, answerStatus: status }, 3)).toBe(sentence);
});

it("only a provider that did not answer is called not connected", () => {
  const sentence = providerSentence({ ...siray, state: "unreachable" }, 3);
  expect(sentence).toBe("No connection. The network may be down, or SIRAY_BASE_URL may be wrong.");
});
