/** table and data_table: the first row is the header. */
import type { JSX } from "preact";
import { jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import type { Drawing } from "./drawing.ts";
import { drawRichText } from "./rich-text.tsx";

function rowsOf(rows: unknown): Json[][] {
  return Array.isArray(rows) ? rows.map(jsonList) : [];
}

function drawCell(cell: Json, drawing: Drawing) {
  return cell.type === "rich_text" ? drawRichText(cell, drawing) : textOf(cell);
}

/** Wider than a phone: the table scrolls in itself, also by keyboard. */
export function drawTable(block: Json, drawing: Drawing): JSX.Element {
  const [head = [], ...body] = rowsOf(block.rows);
  const settings = Array.isArray(block.column_settings) ? block.column_settings : [];
  const alignOf = (column: number) => `align-${String(settings[column]?.align ?? "left")}`;
  const caption = textOf(block.caption);
  const name = caption || drawing.words.rowsOf(head.map(textOf).join(", "));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table" tabIndex={0} aria-label={name}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" class={alignOf(column)}>
                {drawCell(cell, drawing)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={alignOf(column)}>{drawCell(cell, drawing)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
