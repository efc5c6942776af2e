import type { Run } from "@/lib/contract/run";
import { countParts } from "./count-parts";

type Properties = { run: Run; model: string; size: string | undefined };

/**
 * "niji 7 · 4 images · 3:2". Where there is no room for all of it, whole parts give way, the last
 * first; on a phone how much is here comes before the model.
 */
export function RunCaption({ run, model, size }: Properties) {
  const [count, ...more] = countParts(run);
  const rest = size === undefined ? more : [...more, size];
  return (
    <span className="flex h-[1lh] min-w-0 flex-wrap overflow-hidden">
      <Part className="max-md:order-1" dot="md:hidden">
        {model}
      </Part>
      <Part dot="max-md:hidden">{count}</Part>
      {rest.map((part) => (
        <Part key={part} className="max-md:order-2" dot="">
          {part}
        </Part>
      ))}
    </span>
  );
}

type PartProperties = { className?: string; dot: string; children: string | undefined };

function Part({ className = "", dot, children }: PartProperties) {
  return (
    <span className={`max-w-full truncate whitespace-pre ${className}`}>
      <span className={dot}> · </span>
      {children}
    </span>
  );
}
