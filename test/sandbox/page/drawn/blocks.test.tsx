/** Every block that may be sent is drawn, with its words, and nothing in it is markup that somebody typed. */
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import * as blocks from "../../../../src/platform/slack/blocks.ts";
import * as inputs from "../../../../src/platform/slack/inputs.ts";
import { manyInput, menu } from "../../../../src/platform/slack/menus.ts";
import { blockKinds } from "../../../../src/sandbox/check/blocks.ts";
import { fieldKinds, formOf } from "../../../../src/sandbox/form-state.ts";
import { plainText } from "../../../../src/sandbox/index.ts";
import { Blocks } from "../../../../src/sandbox/page/client/blocks/block.tsx";
import type { Drawing } from "../../../../src/sandbox/page/client/blocks/drawing.ts";
import { ja } from "../../../../src/sandbox/page/client/words/ja.ts";

type Json = Record<string, unknown>;

function drawingOf(list: Json[], more: Partial<Drawing> = {}): Drawing {
  return {
    words: ja.blocks,
    users: { U1: "田中 花子" },
    channels: { C1: "研修" },
    form: formOf(list),
    errors: {},
    place: "here",
    locale: "ja",
    fileUrl: (id) => `/files/${id}`,
    ...more,
  };
}

function draw(list: object[], more: Partial<Drawing> = {}): string {
  const named = list.map((block, index) => ({ block_id: `b${index}`, ...block })) as Json[];
  return render(<Blocks blocks={named} drawing={drawingOf(named, more)} />);
}

const plain = (text: string) => ({ type: "plain_text", text });
const two = [
  { text: "はい", value: "yes", description: "ぜひ" },
  { text: "いいえ", value: "no" },
];
const field = { id: "field", label: "項目", hint: "ヒント" };

/** All that the app's builders make. */
const BUILT: Record<string, object> = {
  header: blocks.header("見出し"),
  paragraph: blocks.paragraph("段落"),
  note: blocks.note("小さな字"),
  divider: blocks.divider(),
  rich: blocks.rich(blocks.bold("太字"), blocks.run("普通"), blocks.link("https://example.jp", "リンク")),
  typed: blocks.typed("打った言葉"),
  bullets: blocks.bullets([[blocks.run("ひとつ")]]),
  actions: blocks.actions("act", [
    blocks.button({ id: "go", text: "押す" }),
    blocks.button({ id: "out", text: "外へ", url: "https://example.jp" }),
    menu({ id: "menu", placeholder: "選ぶ", options: two }),
  ]),
  table: blocks.table(
    [
      ["名前", "数"],
      ["田中", 3],
    ],
    [1],
  ),
  text: inputs.textInput({ ...field, multiline: true }),
  number: inputs.numberInput(field),
  radio: inputs.radioInput({ ...field, options: two, initial: "yes" }),
  select: inputs.selectInput({ ...field, options: two, initial: "no" }),
  several: inputs.multiSelectInput({ ...field, options: two, initial: ["no"] }),
  user: inputs.userInput(field),
  checkbox: inputs.checkboxInput({ ...field, options: two }),
  date: inputs.dateInput({ ...field, initial: "2024-06-25" }),
  time: inputs.timeInput({ ...field, initial: "13:00" }),
  file: inputs.fileInput({ ...field, filetypes: ["xlsx"], most: 1 }),
  many: manyInput({ id: "many", label: "多く", options: two }),
};

describe("what the app's builders make", () => {
  it.each(Object.entries(BUILT))("is drawn with all its words: %s", (_name, block) => {
    const html = draw([block]);
    expect(html).not.toContain("unsupported");
    const values = [...html.matchAll(/ value="([^"]*)"/g)].map(([, value]) => value);
    const words = html.replace(/<[^>]+>/g, "") + values.join(" ");
    for (const word of plainText({ blocks: [block] }).match(/[\p{L}\p{N}]+/gu) ?? [])
      expect(words).toContain(word);
  });
});

/** One of each kind that Slack takes and no builder makes. */
const point = (label: string, value: number) => ({ label, value });
const series = [{ name: "出席", data: [point("第1回", 118), point("第2回", 120)] }];
const chart = (kind: string, more: object) => ({
  type: "data_visualization",
  title: "図",
  chart: { type: kind, ...more },
});
const OTHERS: object[] = [
  chart("bar", { series }),
  chart("line", { series }),
  chart("area", { series }),
  chart("pie", { segments: [point("A", 1), point("B", 2)] }),
  {
    type: "data_table",
    caption: "表",
    rows: [[{ type: "raw_text", text: "頭" }], [{ type: "raw_text", text: "体" }]],
  },
  { type: "section", text: { type: "mrkdwn", text: "*強* <@U1> <#C1> `字`" }, fields: [plain("欄")] },
  { type: "alert", text: plain("注意") },
  { type: "card", title: plain("札"), actions: [{ type: "button", action_id: "c", text: plain("押す") }] },
  { type: "carousel", elements: [{ type: "card", title: plain("札") }] },
  { type: "container", title: plain("箱"), child_blocks: [{ type: "header", text: plain("中") }] },
  {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "f",
        positive_button: { text: plain("よい"), value: "1" },
        negative_button: { text: plain("わるい"), value: "0" },
      },
    ],
  },
  { type: "image", alt_text: "絵", image_url: "https://example.jp/a.png" },
  { type: "file", source: "remote", external_id: "F1" },
  { type: "markdown", text: "# 文" },
  { type: "task_card", task_id: "t", title: "仕事", status: "complete" },
  {
    type: "plan",
    title: "計画",
    tasks: [{ type: "task_card", task_id: "t", title: "仕事", status: "pending" }],
  },
  {
    type: "video",
    title: plain("動画"),
    video_url: "https://example.jp",
    thumbnail_url: "https://example.jp",
    alt_text: "動画",
  },
];

describe("what Slack takes", () => {
  it("is drawn, all of it", () => {
    const html = draw(OTHERS);
    expect(html).not.toContain("unsupported");
    const shown = new Set([...OTHERS, ...Object.values(BUILT)].map((block) => (block as Json).type));
    expect(blockKinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it.each(fieldKinds)("can be entered: %s", (type) => {
    const element = { type, action_id: "value", options: [{ text: plain("一"), value: "1" }] };
    const html = draw([{ type: "input", label: plain("項目"), element }]);
    expect(html).not.toContain("unsupported");
    expect(html).toMatch(/<(?:input|select|textarea)/);
    expect(html).toContain("aria-labelledby");
  });

  it("and what it does not know says so", () => {
    expect(draw([{ type: "hologram" }])).toContain("表示できない部品：hologram");
  });
});

describe("what people typed", () => {
  const HOSTILE = `<img src=x onerror="alert(1)"> *no* <@U1>`;
  it("stays words in rich text, and never becomes an element", () => {
    const html = draw([blocks.typed(HOSTILE)]);
    expect(html).not.toContain("<img");
    expect(html).toContain("*no* &lt;@U1>");
  });

  it("leads nowhere by a link with a script; a file of the workspace is fetched here", () => {
    const link = (url: string) => blocks.rich(blocks.link(url, "ここ"));
    expect(draw([link("javascript:alert(1)")])).not.toContain("href");
    expect(draw([link("https://sandbox.slack.com/files/U1/F123/")])).toContain('href="/files/F123"');
  });
});

it("without hands nothing can be pressed or entered: a picture of what was sent", () => {
  const html = draw(Object.values(BUILT));
  expect(html).not.toContain("<button");
  expect(html).toContain("disabled");
});

it("a fault stands beside its field, tied to it", () => {
  const html = draw([BUILT.text as object], { errors: { field: "Please complete this required field." } });
  expect(html).toContain("この項目は必須です。");
  expect(html).toMatch(/aria-invalid/);
});
