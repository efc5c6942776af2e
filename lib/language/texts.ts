import { composer } from "./en/composer";
import { frame } from "./en/frame";
import { gallery } from "./en/gallery";
import { explainProblem } from "./en/limits";
import { panel } from "./en/panel";
import { stage } from "./en/stage";

/** Every text that a person reads in the interface. A second language is a second set of sections. */
export const texts = {
  composer,
  frame,
  gallery,
  limits: { explainProblem },
  panel,
  stage,
} as const;
