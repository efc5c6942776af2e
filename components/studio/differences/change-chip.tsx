import { differencesTexts } from "@/lib/language/texts";
import type { Row } from "./differences";

const words = differencesTexts;

type Properties = { row: Row; onPress?: () => void };

const look =
  "flex h-5.5 max-w-[min(20rem,100%)] items-center gap-1 rounded-button bg-surface-3 px-[7px] text-meta text-text-2 pointer-coarse:h-9";

/** "stylize 100 → 250"; a press takes the earlier value back. */
export function ChangeChip({ row, onPress }: Properties) {
  const { label, before, part } = row;
  if (onPress === undefined) {
    return (
      <span className={look}>
        <Change row={row} />
      </span>
    );
  }
  const back = words.takeBack(label, part === "prompt" ? words.was : before);
  return (
    <button
      type="button"
      data-tooltip={back}
      onClick={onPress}
      className={`${look} hover:bg-surface-4 hover:text-text`}
    >
      <Change row={row} />
      <span className="spoken">. {back}</span>
    </button>
  );
}

function Change({ row: { part, label, before, after } }: { row: Row }) {
  if (part === "prompt") return <span className="truncate">{words.promptChanged}</span>;
  return (
    <>
      <span className="truncate">
        {label.toLowerCase()} {before}
      </span>
      <span aria-hidden="true" className="text-text-3">
        →
      </span>
      <span className="spoken">{words.became}</span>
      <span className="truncate font-medium text-text">{after}</span>
    </>
  );
}
