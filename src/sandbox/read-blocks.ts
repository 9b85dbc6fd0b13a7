/** All words of a message or view as its reader sees them, in reading order, nothing doubled. */
import { isJson, jsonList, textOf } from "./json.ts";
import { type Names, noNames } from "./names.ts";
import { readInteractive } from "./read-elements.ts";
import { decode, readMrkdwn } from "./read-mrkdwn.ts";
import { readRichText } from "./read-rich-text.ts";
import { readChart, readRows } from "./read-tables.ts";
import type { Json } from "./types.ts";

interface Readable {
  text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
  files?: unknown;
  title?: unknown;
  submit?: unknown;
  close?: unknown;
}

export function plainText(readable: object, names: Names = noNames): string {
  const { title, text, blocks, attachments, files, submit, close }: Readable = readable;
  const shown = jsonList(blocks);
  const lines = [
    textOf(title),
    ...(shown.length > 0 ? shown.map((block) => readBlock(block, names)) : [readMrkdwn(textOf(text), names)]),
    ...jsonList(attachments).map((one) => readAttachment(one, names)),
    ...jsonList(files).map((file) => `[file: ${String(file.name ?? file.title ?? file.id)}]`),
    isJson(submit) ? `[${textOf(submit)}]` : "",
    isJson(close) ? `[${textOf(close)}]` : "",
  ];
  return join(lines);
}

/** A text object: markup is read only where Slack reads it. */
export function readText(value: unknown, names: Names): string {
  if (isJson(value) && value.type === "mrkdwn") return readMrkdwn(textOf(value), names);
  return textOf(value);
}

function join(lines: string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

type Reader = (block: Json, names: Names) => string;

const readers: Record<string, Reader> = {
  section: (block, names) =>
    join([
      readText(block.text, names),
      ...jsonList(block.fields).map((field) => readText(field, names)),
      isJson(block.accessory) ? readInteractive(block.accessory, names) : "",
    ]),
  header: (block, names) => readText(block.text, names),
  alert: (block, names) => readText(block.text, names),
  context: (block, names) =>
    jsonList(block.elements)
      .map((one) => (one.type === "image" ? String(one.alt_text ?? "") : readText(one, names)))
      .join(" "),
  rich_text: readRichText,
  markdown: (block) => String(block.text ?? ""),
  image: (block, names) => join([readText(block.title, names), String(block.alt_text ?? "")]),
  actions: (block, names) =>
    jsonList(block.elements)
      .map((one) => readInteractive(one, names))
      .join(" "),
  context_actions: (block, names) =>
    jsonList(block.elements)
      .map((one) => readInteractive(one, names))
      .join(" "),
  input: (block, names) =>
    join([
      readText(block.label, names),
      isJson(block.element) ? readInteractive(block.element, names) : "",
      readText(block.hint, names),
    ]),
  table: (block, names) => readRows(block.rows, names),
  data_table: (block, names) => join([textOf(block.caption), readRows(block.rows, names)]),
  data_visualization: readChart,
  container: (block, names) =>
    join([
      readText(block.title, names),
      isJson(block.rich_text_title) ? readRichText(block.rich_text_title, names) : "",
      readText(block.subtitle, names),
      ...jsonList(block.child_blocks).map((child) => readBlock(child, names)),
    ]),
  card: (block, names) =>
    join([
      readText(block.title, names),
      readText(block.subtitle, names),
      readText(block.body, names),
      ...jsonList(block.actions).map((one) => readInteractive(one, names)),
    ]),
  carousel: (block, names) => join(jsonList(block.elements).map((card) => readBlock(card, names))),
  plan: (block, names) =>
    join([textOf(block.title), ...jsonList(block.tasks).map((task) => readBlock(task, names))]),
  task_card: (block, names) =>
    join([
      textOf(block.title),
      ...jsonList([block.details, block.output]).map((one) => readRichText(one, names)),
    ]),
  video: (block, names) => join([readText(block.title, names), readText(block.description, names)]),
};

function readBlock(block: Json, names: Names): string {
  return readers[String(block.type)]?.(block, names) ?? "";
}

function readAttachment(attachment: Json, names: Names): string {
  const blocks = jsonList(attachment.blocks);
  if (blocks.length > 0) return join(blocks.map((block) => readBlock(block, names)));
  const parts = [attachment.pretext, attachment.title, attachment.text].map((one) =>
    readMrkdwn(textOf(one), names),
  );
  const fields = jsonList(attachment.fields).flatMap((field) => [textOf(field.title), textOf(field.value)]);
  const words = join([...parts, ...fields]);
  return words === "" ? decode(textOf(attachment.fallback)) : words;
}
