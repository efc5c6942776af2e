import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { taskToPoll } from "@/lib/protocols/task";
import { niji7 } from "./models/niji-7";

export const siray: Provider & { models: readonly Model[] } = {
  id: "siray",
  name: "Siray",
  keyVariables: ["SIRAY_API_KEY", "SIRAY_API_TOKEN"],
  baseUrlVariable: "SIRAY_BASE_URL",
  defaultBaseUrl: "https://api.siray.ai",
  models: [niji7],
  connect: (connection) =>
    taskToPoll({
      connection,
      path: "/v1/images/generations/async",
      forbidden: "key_refused",
      // Its page on task status (2026-11-21) asks for 3 to 5 seconds between polls.
      pollAfterMs: 3_000,
    }),
};
