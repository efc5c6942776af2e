import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { taskToPoll } from "@/lib/protocols/task";
import { flux11ProUltraI2i } from "./models/flux-1-1-pro-ultra-i2i";
import { fluxKontextT2iPro } from "./models/flux-kontext-t2i-pro";
import { gemini25FlashImageI2i } from "./models/gemini-2-5-flash-image-i2i";
import { gemini25FlashImageT2i } from "./models/gemini-2-5-flash-image-t2i";
import { gptImage15Ref2iHigh } from "./models/gpt-image-1-5-ref2i-high";
import { gptImage15Ref2iLow } from "./models/gpt-image-1-5-ref2i-low";
import { nanoBananaI2i } from "./models/nano-banana-i2i";
import { nanoBananaProI2i } from "./models/nano-banana-pro-i2i";
import { niji7 } from "./models/niji-7";
import { seedream30T2i } from "./models/seedream-3-0-t2i";
import { seedream45T2i } from "./models/seedream-4-5-t2i";

const paths = { tasks: "/v1/images/generations/async" } as const;

export const siray: Provider & { models: readonly Model[] } = {
  id: "siray",
  name: "Siray",
  keyVariables: ["SIRAY_API_KEY", "SIRAY_API_TOKEN"],
  baseUrlVariable: "SIRAY_BASE_URL",
  defaultBaseUrl: "https://api.siray.ai",
  models: [
    niji7,
    seedream45T2i,
    seedream30T2i,
    fluxKontextT2iPro,
    gemini25FlashImageT2i,
    nanoBananaProI2i,
    nanoBananaI2i,
    gemini25FlashImageI2i,
    gptImage15Ref2iHigh,
    gptImage15Ref2iLow,
    flux11ProUltraI2i,
  ],
  paths,
  connect: (connection) =>
    taskToPoll({
      connection,
      path: paths.tasks,
      forbidden: "key_refused",
      modelList: "/v1/models",
      // Its page on task status (2026-11-21) asks for 3 to 5 seconds between polls.
      pollAfterMs: 3_000,
    }),
};
