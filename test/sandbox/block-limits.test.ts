/** SLACK.md (a): at the limit accepted, one over refused, with Slack's own error names. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, chars, modalOf, mrkdwn, plain, section, startBench, times } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const option = (text: string, value = text) => ({ text: plain(text), value });
const options = (count: number) => times(count, (i) => option(`o${i}`));
const action = (element: object) => ({ type: "actions", elements: [element] });
const button = (more: object = {}) => ({ type: "button", text: plain("b"), ...more });
const input = (element: object, more: object = {}) => ({
  type: "input",
  label: plain("l"),
  element,
  ...more,
});
const cell = (text: string) => ({ type: "raw_text", text });
const table = (rows: object[][]) => ({ type: "table", rows });
const segments = (count: number, label = "s") => times(count, () => ({ label, value: 1 }));
const pie = (list: object[], title = "t") => ({
  type: "data_visualization",
  title,
  chart: { type: "pie", segments: list },
});
const select = (more: object) => action({ type: "static_select", ...more });
const confirm = (more: object) => action(button({ confirm: { text: plain("Sure?"), ...more } }));

type Make = (n: number) => object[];
const inMessages: [string, number, Make][] = [
  ["blocks in a message", 50, (n) => times(n, () => section())],
  ["block_id", 255, (n) => [{ ...section(), block_id: "x".repeat(n) }]],
  ["action_id", 255, (n) => [action(button({ action_id: "x".repeat(n) }))]],
  ["section.text", 3000, (n) => [section(chars(n))]],
  ["section.fields", 10, (n) => [{ type: "section", fields: times(n, () => mrkdwn("f")) }]],
  ["a field", 2000, (n) => [{ type: "section", fields: [mrkdwn(chars(n))] }]],
  ["header", 150, (n) => [{ type: "header", text: plain(chars(n)) }]],
  ["context.elements", 10, (n) => [{ type: "context", elements: times(n, () => mrkdwn("c")) }]],
  ["actions.elements", 25, (n) => [{ type: "actions", elements: times(n, () => button()) }]],
  [
    "image alt_text",
    2000,
    (n) => [{ type: "image", image_url: "https://a.example/a.png", alt_text: chars(n) }],
  ],
  [
    "image title",
    2000,
    (n) => [{ type: "image", image_url: "https://a.example/a.png", alt_text: "a", title: plain(chars(n)) }],
  ],
  ["image_url", 3000, (n) => [{ type: "image", image_url: "u".repeat(n), alt_text: "a" }]],
  ["markdown", 12_000, (n) => [{ type: "markdown", text: chars(n) }]],
  [
    "markdown in sum",
    12_000,
    (n) => [
      { type: "markdown", text: chars(6000) },
      { type: "markdown", text: chars(n - 6000) },
    ],
  ],
  ["table rows", 100, (n) => [table(times(n, () => [cell("c")]))]],
  ["table cells", 20, (n) => [table([times(n, () => cell("c"))])]],
  ["table characters", 10_000, (n) => [table([[cell(chars(5000)), cell(chars(n - 5000))]])]],
  ["column settings", 20, (n) => [{ ...table([[cell("c")]]), column_settings: times(n, () => null) }]],
  ["data_table rows", 101, (n) => [{ type: "data_table", caption: "c", rows: times(n, () => [cell("c")]) }]],
  [
    "data_table page",
    100,
    (n) => [{ type: "data_table", caption: "c", page_size: n, rows: [[cell("h")], [cell("c")]] }],
  ],
  ["chart title", 50, (n) => [pie(segments(2), chars(n))]],
  ["chart label", 20, (n) => [pie(segments(2, chars(n)))]],
  ["chart segments", 6, (n) => [pie(segments(n))]],
  ["charts", 2, (n) => times(n, () => pie(segments(2)))],
  [
    "carousel cards",
    10,
    (n) => [{ type: "carousel", elements: times(n, () => ({ type: "card", title: mrkdwn("t") })) }],
  ],
  ["card body", 200, (n) => [{ type: "card", body: mrkdwn(chars(n)) }]],
  [
    "container children",
    10,
    (n) => [{ type: "container", title: plain("t"), child_blocks: times(n, () => section()) }],
  ],
  ["button text", 75, (n) => [action(button({ text: plain(chars(n)) }))]],
  ["button value", 2000, (n) => [action(button({ value: "v".repeat(n) }))]],
  ["button url", 3000, (n) => [action(button({ url: "u".repeat(n) }))]],
  ["accessibility_label", 75, (n) => [action(button({ accessibility_label: chars(n) }))]],
  ["option text", 75, (n) => [select({ options: [option(chars(n), "v")] })]],
  ["option value", 75, (n) => [select({ options: [option("t", "v".repeat(n))] })]],
  ["select options", 100, (n) => [select({ options: options(n) })]],
  [
    "option groups",
    100,
    (n) => [select({ option_groups: times(n, () => ({ label: plain("g"), options: options(1) })) })],
  ],
  ["group label", 75, (n) => [select({ option_groups: [{ label: plain(chars(n)), options: options(1) }] })]],
  ["placeholder", 150, (n) => [select({ placeholder: plain(chars(n)), options: options(1) })]],
  ["overflow options", 5, (n) => [action({ type: "overflow", options: options(n) })]],
  ["checkboxes", 10, (n) => [action({ type: "checkboxes", options: options(n) })]],
  ["radio buttons", 10, (n) => [action({ type: "radio_buttons", options: options(n) })]],
  ["confirm title", 100, (n) => [confirm({ title: plain(chars(n)) })]],
  ["confirm text", 300, (n) => [confirm({ text: plain(chars(n)) })]],
  ["confirm button", 30, (n) => [confirm({ deny: plain(chars(n)) })]],
];

describe("in a message", () => {
  it.each(inMessages)("%s: %i and no more", async (_name, limit, make) => {
    expect(await bench.message({ blocks: make(limit) })).toMatchObject({ ok: true });
    const refused = await bench.message({ blocks: make(limit + 1) });
    expect(refused).toMatchObject({ ok: false, error: "invalid_blocks" });
    expect(refused.response_metadata?.messages?.[0]).toMatch(/^\[ERROR\] .+ \[json-pointer:\/blocks/);
  });
});

const text = (more: object) => [input({ type: "plain_text_input", ...more })];
const inModals: [string, number, Make][] = [
  ["blocks in a view", 100, (n) => times(n, () => section())],
  ["input.label", 2000, (n) => [input({ type: "plain_text_input" }, { label: plain(chars(n)) })]],
  ["input.hint", 2000, (n) => [input({ type: "plain_text_input" }, { hint: plain(chars(n)) })]],
  ["max_length", 3000, (n) => text({ max_length: n })],
  ["min_length", 3000, (n) => text({ min_length: n })],
  ["initial_value", 3000, (n) => text({ initial_value: chars(n) })],
  ["max_files", 10, (n) => [input({ type: "file_input", max_files: n })]],
  ["max_lines", 100, (n) => [input({ type: "rich_text_input", max_lines: n })]],
  ["alert text", 200, (n) => [{ type: "alert", text: plain(chars(n)) }]],
  [
    "focus_on_load",
    1,
    (n) => times(n, (i) => input({ type: "plain_text_input", focus_on_load: true, action_id: `a${i}` })),
  ],
];

describe("in a modal", () => {
  it.each(inModals)("%s: %i and no more", async (_name, limit, make) => {
    expect(await bench.open(modalOf(...make(limit)))).toMatchObject({ ok: true });
    expect(await bench.open(modalOf(...make(limit + 1)))).toMatchObject({
      ok: false,
      error: "invalid_arguments",
    });
  });
});

const wrong: [string, object[]][] = [
  ["an empty text", [section("")]],
  ["a section without text or fields", [{ type: "section" }]],
  ["an unknown block", [{ type: "sections" }]],
  ["an unknown property", [{ ...section(), colour: "red" }]],
  [
    "a block_id twice",
    [
      { ...section(), block_id: "x" },
      { ...section(), block_id: "x" },
    ],
  ],
  [
    "an action_id twice in a block",
    [{ type: "actions", elements: [button({ action_id: "x" }), button({ action_id: "x" })] }],
  ],
  ["mrkdwn in a header", [{ type: "header", text: mrkdwn("h") }]],
  [
    "options and groups",
    [select({ options: options(1), option_groups: [{ label: plain("g"), options: options(1) }] })],
  ],
  ["neither options nor groups", [select({})]],
  ["an initial option that is not offered", [select({ options: options(2), initial_option: option("o2") })]],
  ["an unknown style", [action(button({ style: "default" }))]],
  ["max_selected_items 0", [action({ type: "multi_users_select", max_selected_items: 0 })]],
  [
    "slack_file and image_url",
    [{ type: "image", alt_text: "a", image_url: "https://a.example", slack_file: { id: "F1" } }],
  ],
  [
    "slack_file by id and url",
    [{ type: "image", alt_text: "a", slack_file: { id: "F1", url: "https://a.example" } }],
  ],
  ["an empty cell", [table([[cell("")]])]],
  [
    "a data_table of uneven rows",
    [{ type: "data_table", caption: "c", rows: [[cell("h")], [cell("a"), cell("b")]] }],
  ],
  ["a date that is none", [action({ type: "datepicker", initial_date: "2026/4/1" })]],
  [
    "a container in a container",
    [
      {
        type: "container",
        title: plain("t"),
        child_blocks: [{ type: "container", title: plain("t"), child_blocks: [section()] }],
      },
    ],
  ],
  ["an empty card", [{ type: "card", subtitle: mrkdwn("s") }]],
  ["response_url_enabled in a message", [action({ type: "channels_select", response_url_enabled: true })]],
];

describe("refused whatever its size", () => {
  it.each(wrong)("%s", async (_name, blocks) => {
    expect(await bench.message({ blocks })).toMatchObject({ ok: false, error: "invalid_blocks" });
  });

  it("two tables, with a name of its own", async () => {
    const blocks = [table([[cell("a")]]), table([[cell("b")]])];
    expect(await bench.message({ blocks })).toMatchObject({
      error: "invalid_attachments",
      response_metadata: { messages: ["only_one_table_allowed"] },
    });
  });

  it("accepts the same action_id in two blocks, and an initial option that differs only in `emoji`", async () => {
    const same = action(button({ action_id: "x" }));
    const initial = { text: { ...plain("o0"), emoji: true }, value: "o0" };
    const blocks = [same, same, select({ options: options(2), initial_option: initial })];
    expect(await bench.message({ blocks })).toMatchObject({ ok: true });
  });
});
