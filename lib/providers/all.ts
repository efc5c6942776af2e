import type { Model } from "@/lib/catalog/model";
import type { Provider } from "@/lib/protocols/adapter";
import { serevix } from "./serevix";
import { siray } from "./siray";
import { siraya } from "./siraya";

const listed = [siraya, serevix, siray] as const;

export const providers: readonly Provider[] = listed;

/** Every model that the studio knows, in the order of the picker. */
export const models: readonly Model[] = listed.flatMap((provider) => provider.models);
