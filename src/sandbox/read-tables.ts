/** Tables, a row a line, and charts as their figures. */
import { isJson, jsonList, textOf } from "./json.ts";
import type { Names } from "./names.ts";
import { readRichText } from "./read-rich-text.ts";
import type { Json } from "./types.ts";

export function readRows(rows: unknown, names: Names): string {
  const table = Array.isArray(rows) ? rows : [];
  return table
    .map((row) =>
      jsonList(row)
        .map((cell) => (cell.type === "rich_text" ? readRichText(cell, names) : textOf(cell)))
        .join(" | "),
    )
    .join("\n");
}

export function readChart(block: Json): string {
  const chart = isJson(block.chart) ? block.chart : {};
  const points = (list: unknown): string[] =>
    jsonList(list).map((p) => `${String(p.label)}: ${String(p.value)}`);
  return [
    textOf(block.title),
    ...points(chart.segments),
    ...jsonList(chart.series).flatMap((series) => [String(series.name ?? ""), ...points(series.data)]),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
