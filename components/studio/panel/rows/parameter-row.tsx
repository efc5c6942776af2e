"use client";

import type { Parameter } from "@/lib/catalog/model";
import { ChoiceRow } from "./choice-row";
import { NumberRow } from "./number-row";
import { SeedRow } from "./seed-row";
import { SizeRow } from "./size-row";
import { TextRow } from "./text-row";
import { ToggleRow } from "./toggle-row";

/** The control of a parameter: one for each kind. */
export function ParameterRow({ parameter }: { parameter: Parameter }) {
  switch (parameter.kind) {
    case "size":
      return <SizeRow parameter={parameter} />;
    case "choice":
      return <ChoiceRow parameter={parameter} />;
    case "integer":
      if (parameter.seed !== undefined)
        return <SeedRow parameter={parameter} seed={parameter.seed} />;
      return <NumberRow parameter={parameter} />;
    case "decimal":
      return <NumberRow parameter={parameter} />;
    case "toggle":
      return <ToggleRow parameter={parameter} />;
    case "text":
      return <TextRow parameter={parameter} />;
    default:
      return parameter satisfies never;
  }
}
