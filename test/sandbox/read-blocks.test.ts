/** All words as the reader sees them. */
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/sandbox/index.ts";
import { mrkdwn, plain } from "./bench.ts";

const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const words = (...elements: object[]) => ({ type: "rich_text_section", elements });
const text = (value: string) => ({ type: "text", text: value });
const cell = (value: string) => ({ type: "raw_text", text: value });
const names = { user: () => "佐藤", channel: () => "council" };
const button = { type: "button", text: plain("Go") };

const table: [string, object[], string][] = [
  [
    "markup",
    [{ type: "section", text: mrkdwn("a &amp;lt; &lt;b&gt; <https://x.jp|site> <https://y.jp>") }],
    "a &lt; <b> site https://y.jp",
  ],
  [
    "mentions",
    [{ type: "section", text: mrkdwn("<@U1> <#C1> <!here> <!date^1^{date}|1 April>") }],
    "@佐藤 #council @here 1 April",
  ],
  ["plain text as it is", [{ type: "header", text: plain("a &amp; <@U1>") }], "a &amp; <@U1>"],
  [
    "fields and accessory",
    [{ type: "section", text: plain("t"), fields: [plain("f"), plain("g")], accessory: button }],
    "t\nf\ng\n[Go]",
  ],
  [
    "context with image",
    [{ type: "context", elements: [mrkdwn("a"), { type: "image", alt_text: "pic" }] }],
    "a pic",
  ],
  [
    "actions",
    [{ type: "actions", elements: [button, { type: "overflow", options: [{ text: plain("Edit") }] }] }],
    "[Go] [Edit]",
  ],
  [
    "rich text",
    [rich(words(text("Hi "), { type: "user", user_id: "U1" }, { type: "link", url: "https://x.jp" }))],
    "Hi @佐藤https://x.jp",
  ],
  [
    "lists",
    [rich({ type: "rich_text_list", style: "ordered", elements: [words(text("a")), words(text("b"))] })],
    "1. a\n2. b",
  ],
  [
    "quote and code",
    [
      rich(
        { type: "rich_text_quote", elements: [text("q")] },
        { type: "rich_text_preformatted", elements: [text("p")] },
      ),
    ],
    "q\np",
  ],
  ["a date", [rich(words({ type: "date", timestamp: 1, format: "{date}", fallback: "1 April" }))], "1 April"],
  [
    "a table",
    [
      {
        type: "table",
        rows: [
          [cell("a"), cell("b")],
          [cell("1"), rich(words(text("2")))],
        ],
      },
    ],
    "a | b\n1 | 2",
  ],
  [
    "a chart",
    [
      {
        type: "data_visualization",
        title: "T",
        chart: { type: "bar", series: [{ name: "S", data: [{ label: "a", value: 1 }] }] },
      },
    ],
    "T\nS\na: 1",
  ],
  [
    "an input",
    [
      {
        type: "input",
        label: plain("L"),
        hint: plain("H"),
        element: { type: "plain_text_input", placeholder: plain("P") },
      },
    ],
    "L\nP\nH",
  ],
  ["an image", [{ type: "image", title: plain("T"), alt_text: "A" }], "T\nA"],
  ["markdown", [{ type: "markdown", text: "# M" }], "# M"],
  [
    "a container",
    [{ type: "container", title: plain("T"), child_blocks: [{ type: "section", text: plain("c") }] }],
    "T\nc",
  ],
];

describe("plainText", () => {
  it.each(table)("reads %s", (_name, blocks, expected) => {
    expect(plainText({ text: "fallback", blocks }, names)).toBe(expected);
  });

  it("uses the fallback only without blocks, and adds attachments and files", () => {
    const attachments = [
      { title: "t", text: "a &amp; b" },
      { fallback: "f" },
      { blocks: [{ type: "header", text: plain("h") }] },
    ];
    const message = { text: "&lt;a&gt;", blocks: [], attachments, files: [{ name: "x.pdf" }] };
    expect(plainText(message)).toBe("<a>\nt\na & b\nf\nh\n[file: x.pdf]");
  });

  it("reads a view from its title to its buttons", () => {
    const view = {
      type: "modal",
      title: plain("T"),
      submit: plain("Save"),
      close: plain("No"),
      blocks: [{ type: "divider" }],
    };
    expect(plainText(view)).toBe("T\n[Save]\n[No]");
  });
});
