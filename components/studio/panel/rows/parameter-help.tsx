import type { ReactNode } from "react";
import { LARGEST_RUN, type Parameter } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";

/** What a parameter does, how far it goes, what the provider takes when it is not set, and its name there. */
export function ParameterHelp({ parameter }: { parameter: Parameter }) {
  return (
    <>
      <p className="text-text">{parameter.help}</p>
      <Facts range={rangeOf(parameter)} start={defaultOf(parameter) ?? panelTexts.noDefault}>
        <dt className="text-text-3">{panelTexts.apiName}</dt>
        <dd className="font-mono break-all">{parameter.name}</dd>
      </Facts>
    </>
  );
}

/** The same of the number of images, which is no parameter of a provider. */
export function CountHelp({ oneAtATime }: { oneAtATime: boolean }) {
  return (
    <>
      <p className="text-text">
        {panelTexts.imagesHelp} {oneAtATime && panelTexts.oneAtATime}
      </p>
      <Facts range={panelTexts.fromTo(1, LARGEST_RUN)} start="1" />
    </>
  );
}

type FactsProperties = { range: string | undefined; start: string; children?: ReactNode };

function Facts({ range, start, children }: FactsProperties) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-meta">
      {range !== undefined && (
        <>
          <dt className="text-text-3">{panelTexts.range}</dt>
          <dd>{range}</dd>
        </>
      )}
      <dt className="text-text-3">{panelTexts.default}</dt>
      <dd>{start}</dd>
      {children}
    </dl>
  );
}

function rangeOf(parameter: Parameter): string | undefined {
  switch (parameter.kind) {
    case "integer":
      // The provider may have a number for "any" below it; the studio draws one instead.
      if (parameter.seed !== undefined) return panelTexts.fromTo(...parameter.seed.draw);
      return rangeBetween(parameter);
    case "decimal":
      return rangeBetween(parameter);
    case "choice":
    case "size":
      return parameter.options.map((option) => option.label).join(", ");
    case "text":
      return parameter.maximum === undefined ? undefined : panelTexts.characters(parameter.maximum);
    case "toggle":
      return panelTexts.onOrOff;
    default:
      return parameter satisfies never;
  }
}

type Limits = { minimum?: number; maximum?: number };

function rangeBetween({ minimum, maximum }: Limits): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return panelTexts.fromTo(minimum, maximum);
  if (minimum !== undefined) return panelTexts.from(minimum);
  return maximum === undefined ? undefined : panelTexts.upTo(maximum);
}

function defaultOf(parameter: Parameter): string | undefined {
  switch (parameter.kind) {
    case "integer":
      if (parameter.seed !== undefined) return panelTexts.newEachRun;
      return parameter.default === undefined ? undefined : String(parameter.default);
    case "decimal":
      return parameter.default === undefined ? undefined : String(parameter.default);
    case "choice":
    case "size":
      return parameter.options.find((option) => option.value === parameter.default)?.label;
    case "toggle":
      if (parameter.default === undefined) return undefined;
      return parameter.default ? panelTexts.on : panelTexts.off;
    case "text":
      return undefined;
    default:
      return parameter satisfies never;
  }
}
