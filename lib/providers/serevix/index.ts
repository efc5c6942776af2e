import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { answerAtOnce } from "@/lib/protocols/answer-at-once";
import { gemini25FlashImage } from "./models/gemini-2-5-flash-image";
import { gptImage1 } from "./models/gpt-image-1";
import { gptImage15 } from "./models/gpt-image-1-5";

const paths = { generations: "/images/generations" } as const;

export const serevix: Provider & { models: readonly Model[] } = {
  id: "serevix",
  name: "Serevix",
  keyVariables: ["SEREVIX_API_KEY"],
  baseUrlVariable: "SEREVIX_BASE_URL",
  defaultBaseUrl: "https://gateway.serevixai.ai/v1",
  models: [gptImage1, gptImage15, gemini25FlashImage],
  paths,
  connect: (connection) =>
    answerAtOnce({
      connection,
      paths,
      forbidden: "key_refused",
      // Its page on models (2026-11-21).
      modelList: "/models",
    }),
};
