/** table, data_table and data_visualization. */
import { limits } from "../limits.ts";
import { richText } from "./rich-text.ts";
import {
  boolean,
  byType,
  complain,
  inside,
  integer,
  isObject,
  list,
  oneOf,
  type Rule,
  type Spot,
  shape,
  string,
} from "./rules.ts";

const type: Rule = string();
const blockId = { "block_id?": string(limits.id, 1) };
const finite: Rule = (value, spot) => {
  if (typeof value !== "number" || !Number.isFinite(value)) complain(spot, "must be a number");
};

const rawText = shape({ type, text: string(undefined, 1) });
const rawNumber = shape({ type, value: finite, text: string(undefined, 1) });
const cell = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });
const headerCell = byType({ raw_text: rawText, raw_number: rawNumber });

const columnSetting: Rule = (value, spot) => {
  // null skips a column
  if (value === null) return;
  shape({ "align?": oneOf("left", "center", "right"), "is_wrapped?": boolean })(value, spot);
};

export const table = shape({
  type,
  ...blockId,
  rows: list(list(cell, limits.tableColumns, 1), limits.tableRows, 1),
  "column_settings?": list(columnSetting, limits.tableColumns),
});

export const dataTable = shape(
  {
    type,
    ...blockId,
    rows: list(list(cell, limits.tableColumns, 1), limits.dataTableRows, 2),
    caption: string(undefined, 1),
    "page_size?": integer(1, limits.dataTablePage),
    "row_header_column_index?": integer(0, limits.tableColumns - 1),
  },
  (value, spot) => {
    const rows = Array.isArray(value.rows) ? value.rows.filter(Array.isArray) : [];
    const header: unknown[] = rows[0] ?? [];
    header.forEach((one, index) => {
      headerCell(one, inside(inside(inside(spot, "rows"), 0), index));
    });
    if (rows.some((row) => row.length !== header.length))
      complain(spot, "all rows must have the same number of cells");
  },
);

const point = shape({ label: string(limits.chartLabel, 1), value: finite });
const points = list(point, limits.chartPoints, 1);
const axes = shape({
  "categories?": list(string(limits.chartLabel, 1), limits.chartPoints, 1),
  "x_label?": string(limits.chartLabel),
  "y_label?": string(limits.chartLabel),
});
const plotted = shape({
  type,
  series: list(shape({ name: string(limits.chartLabel, 1), data: points }), limits.chartSeries, 1),
  "axis_config?": axes,
});

export const chart = shape({
  type,
  ...blockId,
  title: string(limits.chartTitle, 1),
  chart: byType({
    pie: shape({ type, segments: list(point, limits.chartSeries, 1) }),
    bar: plotted,
    line: plotted,
    area: plotted,
  }),
});

/** Characters over all cells; 10,000 for all tables of a message. */
function countTableCharacters(blocks: unknown[]): number {
  let sum = 0;
  const count = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(count);
    else if (isObject(value)) {
      if (typeof value.text === "string") sum += value.text.length;
      for (const one of Object.values(value)) if (typeof one === "object") count(one);
    }
  };
  for (const block of blocks) {
    if (isObject(block) && (block.type === "table" || block.type === "data_table")) count(block.rows);
    if (isObject(block) && Array.isArray(block.child_blocks)) sum += countTableCharacters(block.child_blocks);
  }
  return sum;
}

export function checkTableCharacters(blocks: unknown[], spot: Spot): void {
  if (countTableCharacters(blocks) > limits.tableCharacters) {
    complain(spot, `the cells of all tables must be less than ${limits.tableCharacters + 1} characters`);
  }
}
