import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { answerAtOnce } from "@/lib/protocols/answer-at-once";
import { dreamOmni2 } from "./models/dreamomni2";
import { flux1Srpo } from "./models/flux-1-srpo";
import { gptImage1 } from "./models/gpt-image-1";

const paths = { generations: "/images/generations", edits: "/images/edits" } as const;

export const siraya: Provider & { models: readonly Model[] } = {
  id: "siraya",
  name: "Siraya",
  keyVariables: ["SIRAYA_API_KEY"],
  baseUrlVariable: "SIRAYA_BASE_URL",
  defaultBaseUrl: "https://image.siraya.pro/v1",
  schemeVariable: "SIRAYA_AUTH_SCHEME",
  models: [gptImage1, flux1Srpo, dreamOmni2],
  paths,
  connect: (connection) =>
    answerAtOnce({
      connection,
      paths,
      // Its page of error codes (2026-11-21) reads: 403, moderation; 401 is the key.
      forbidden: "content_refused",
      // No list of models is documented on the host of its images, so there is no free check.
    }),
};
