import { CopyButton } from "@/components/ui/copy-button";
import { settingsTexts } from "@/lib/language/texts";

/** A line to be copied as it stands. */
export function CopyLine({ label, line }: { label: string; line: string }) {
  return (
    <div className="min-w-0 flex-1">
      <p className="text-meta text-text-2">{label}</p>
      <div className="mt-2 flex h-9 items-center rounded-field bg-surface-2 pr-1 pl-3 shadow-[inset_0_0_0_1px_var(--color-edge)] pointer-coarse:h-12">
        <code className="min-w-0 flex-1 truncate font-mono text-meta">{line}</code>
        <CopyButton
          text={line}
          label={settingsTexts.copy(line)}
          done={settingsTexts.copied}
          className="size-7"
        />
      </div>
    </div>
  );
}
