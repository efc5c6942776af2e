import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { viewerTexts } from "@/lib/language/texts";

type Properties = {
  side: "left" | "right";
  className: string;
  /** Absent at the end of the list. */
  onPress: (() => void) | undefined;
};

export function StepButton({ side, className, onPress }: Properties) {
  const Icon = side === "left" ? ChevronLeft : ChevronRight;
  return (
    <IconButton
      label={side === "left" ? viewerTexts.previous : viewerTexts.next}
      disabled={onPress === undefined}
      onClick={onPress}
      className={className}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
