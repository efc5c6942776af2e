import { whenNeeded } from "@/components/ui/browser/needed";

/** Carries what is set to another model. */
export const modelSwitch = whenNeeded(() => import("./switch-model"));
