import { RunsButton } from "@/components/studio/activity/runs-button";
import { BesideCompared } from "@/components/studio/compare/beside-compared";
import { OpenedImage } from "@/components/studio/gallery/opened-image";
import { StageBar } from "@/components/studio/stage/stage-bar";
import { StageViews } from "@/components/studio/stage/stage-views";
import { AwayBar } from "@/components/studio/stage/waiting/away-bar";
import { HeldBanner } from "@/components/studio/stage/waiting/held-banner";
import { tellOfEnd } from "@/components/studio/stage/waiting/tell-of-end";
import { StripOfRuns } from "@/components/studio/strip/strip-of-runs";
import { PhoneActions } from "./phone-actions";

/** What `runParts` fetches. */
export const withRuns = {
  AwayBar,
  BesideCompared,
  HeldBanner,
  OpenedImage,
  PhoneActions,
  RunsButton,
  StageBar,
  StageViews,
  StripOfRuns,
  tellOfEnd,
};
