import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { answerAtOnce } from "@/lib/protocols/answer-at-once";
import { gptImage1 } from "./models/gpt-image-1";
import { gptImage15 } from "./models/gpt-image-1-5";

export const serevix: Provider & { models: readonly Model[] } = {
  id: "serevix",
  name: "Serevix",
  keyVariables: ["SEREVIX_API_KEY"],
  baseUrlVariable: "SEREVIX_BASE_URL",
  defaultBaseUrl: "https://gateway.serevixai.ai/v1",
  models: [gptImage1, gptImage15],
  connect: (connection) =>
    answerAtOnce({
      connection,
      paths: { generations: "/images/generations" },
      forbidden: "key_refused",
    }),
};
