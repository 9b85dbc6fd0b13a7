/**
 * Block Kit as plain typed functions. Words that a person typed go through `person text` carriers only:
 * `typed()` and `textRow()` build rich_text, in which nothing is markup and nobody can be mentioned.
 */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  SectionBlock,
  TableBlock,
} from "@slack/types";
import { cut, within } from "./limits.ts";

export type Block = KnownBlock;

export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: true };
}

/** Makes text harmless in mrkdwn: it can then neither mention nor link. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function header(text: string): HeaderBlock {
  return { type: "header", text: plain(within("header", text)) };
}

/** A paragraph of our own words, plain: no markup, so that Japanese beside it cannot break it. */
export function paragraph(text: string): SectionBlock {
  return { type: "section", text: { type: "plain_text", text: within("sectionText", text), emoji: false } };
}

/** A paragraph with one thing to press beside it. */
export function pressable(text: string, accessory: Button): SectionBlock {
  return { ...paragraph(text), accessory };
}

/** Small print. */
export function note(...texts: string[]): ContextBlock {
  return {
    type: "context",
    elements: within("contextElements", texts).map((text) => ({ type: "plain_text", text, emoji: false })),
  };
}

export function divider(): DividerBlock {
  return { type: "divider" };
}

export function bold(text: string): RichTextElement {
  return { type: "text", text, style: { bold: true } };
}

export function run(text: string): RichTextElement {
  return { type: "text", text };
}

export function link(url: string, text?: string): RichTextElement {
  return text ? { type: "link", url, text } : { type: "link", url };
}

/** One paragraph of rich text; empty runs are left out, because Slack refuses them. */
export function rich(...elements: RichTextElement[]): RichTextBlock {
  const filled = elements.filter((element) => element.type !== "text" || element.text !== "");
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: filled }] };
}

/** Words as a person typed them: inert, whatever they hold. */
export function typed(text: string): RichTextBlock {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: text || "—" }] }],
  };
}

export function bullets(items: RichTextElement[][]): RichTextBlock {
  return {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_list",
        style: "bullet",
        elements: items.map((elements) => ({ type: "rich_text_section" as const, elements })),
      },
    ],
  };
}

export interface ButtonOptions {
  id: string;
  text: string;
  value?: string;
  style?: "primary" | "danger";
  url?: string;
  confirm?: { title: string; text: string; yes: string; no: string };
}

export function button({ id, text, value, style, url, confirm }: ButtonOptions): Button {
  return {
    type: "button",
    action_id: id,
    text: plain(within("buttonText", text)),
    ...(value !== undefined && { value: within("buttonValue", value) }),
    ...(style && { style }),
    ...(url && { url }),
    ...(confirm && {
      confirm: {
        title: plain(within("confirmTitle", confirm.title)),
        text: plain(within("confirmText", confirm.text)),
        confirm: plain(within("confirmButton", confirm.yes)),
        deny: plain(within("confirmButton", confirm.no)),
      },
    }),
  };
}

export function actions(blockId: string, elements: ActionsBlock["elements"]): ActionsBlock {
  return { type: "actions", block_id: blockId, elements: within("actionElements", elements) };
}

export interface ChartSeries {
  /** At most 20 letters, as the labels are. */
  name: string;
  data: { label: string; value: number }[];
}

/**
 * Slack's own chart; messages only, two a message. Where Slack does not know it yet, the poster leaves it out: what it
 * shows must be said in words as well.
 */
export function barChart(title: string, series: ChartSeries[]): Block {
  const chart = {
    type: CHART,
    title: within("chartTitle", title),
    chart: { type: "bar", series: within("chartSeries", series) },
  };
  // @slack/types does not have it.
  return chart as unknown as Block;
}

export const CHART = "data_visualization";

/** A native table: first row is the header. Numbers stand right. Messages only, one a message. */
export function table(rows: (string | number)[][], numberColumns: number[] = []): TableBlock {
  within("tableRows", rows);
  const cells = rows.map((row) =>
    within("tableCells", row).map((cell) => ({
      type: "raw_text" as const,
      text: cut(String(cell), 200) || "－",
    })),
  );
  within("tableCharacters", cells.flatMap((row) => row.map((cell) => cell.text)).join(""));
  const width = rows[0]?.length ?? 0;
  return {
    type: "table",
    column_settings: Array.from({ length: width }, (_, column) => ({
      align: numberColumns.includes(column) ? ("right" as const) : ("left" as const),
    })),
    rows: cells,
  };
}
