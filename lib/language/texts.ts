import { composer } from "./en/composer";
import { moneySentence } from "./en/errors";
import { frame } from "./en/frame";
import { gallery } from "./en/gallery";
import { library } from "./en/library";
import { explainProblem } from "./en/limits";
import { panel } from "./en/panel";
import { record } from "./en/record";
import { references } from "./en/references";
import { runs } from "./en/runs";
import { settings } from "./en/settings";
import { stage } from "./en/stage";
import { toasts } from "./en/toasts";
import { viewer } from "./en/viewer";
import { waits } from "./en/waits";

/** Every text that a person reads in the interface. A second language is a second set of sections. */
export const texts = {
  composer,
  frame,
  gallery,
  library,
  limits: { explainProblem },
  moneySentence,
  panel,
  record,
  runs,
  references,
  settings,
  stage,
  toasts,
  viewer,
  waits,
} as const;
