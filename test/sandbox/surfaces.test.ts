/** Which block and which element may stand where: SLACK.md (a), Surfaces. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, modalOf, mrkdwn, plain, section, startBench } from "./bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const cells = [[{ type: "raw_text", text: "h" }], [{ type: "raw_text", text: "c" }]];
const video = {
  type: "video",
  alt_text: "a",
  title: plain("t"),
  video_url: "https://v.example",
  thumbnail_url: "https://v.example/t.png",
};
const points = [{ label: "a", value: 1 }];
const button = { type: "button", text: plain("b") };
const feedback = { text: plain("good"), value: "good" };
const task = { type: "task_card", task_id: "1", title: "t", status: "complete" };

const blocks: Record<string, [object, string]> = {
  section: [section(), "message modal home"],
  actions: [{ type: "actions", elements: [button] }, "message modal home"],
  card: [{ type: "card", title: mrkdwn("t") }, "message modal home"],
  context: [{ type: "context", elements: [mrkdwn("c")] }, "message modal home"],
  divider: [{ type: "divider" }, "message modal home"],
  header: [{ type: "header", text: plain("h") }, "message modal home"],
  image: [{ type: "image", image_url: "https://a.example/a.png", alt_text: "a" }, "message modal home"],
  input: [{ type: "input", label: plain("l"), element: { type: "plain_text_input" } }, "message modal home"],
  rich_text: [{ type: "rich_text", elements: [] }, "message modal home"],
  video: [video, "message modal home"],
  carousel: [{ type: "carousel", elements: [{ type: "card", title: mrkdwn("t") }] }, "message home"],
  container: [{ type: "container", title: plain("t"), child_blocks: [section()] }, "message home"],
  data_table: [{ type: "data_table", caption: "c", rows: cells }, "message home"],
  table: [{ type: "table", rows: cells }, "message home"],
  context_actions: [
    {
      type: "context_actions",
      elements: [{ type: "feedback_buttons", positive_button: feedback, negative_button: feedback }],
    },
    "message",
  ],
  data_visualization: [
    { type: "data_visualization", title: "t", chart: { type: "bar", series: [{ name: "s", data: points }] } },
    "message",
  ],
  file: [{ type: "file", source: "remote", external_id: "x" }, "message"],
  markdown: [{ type: "markdown", text: "m" }, "message"],
  plan: [{ type: "plan", title: "p", tasks: [task] }, "message"],
  task_card: [task, "message"],
  alert: [{ type: "alert", text: plain("a") }, "modal"],
};

const input = (type: string, more: object = {}) => ({
  type: "input",
  label: plain("l"),
  element: { type, ...more },
});
const elements: Record<string, [object, string]> = {
  email_text_input: [input("email_text_input"), "modal"],
  url_text_input: [input("url_text_input"), "modal"],
  number_input: [input("number_input", { is_decimal_allowed: false }), "modal"],
  file_input: [input("file_input"), "modal"],
  datetimepicker: [input("datetimepicker"), "message modal"],
  rich_text_input: [input("rich_text_input"), "modal home"],
  "datetimepicker in a section": [{ ...section(), accessory: { type: "datetimepicker" } }, ""],
  "plain_text_input in actions": [{ type: "actions", elements: [{ type: "plain_text_input" }] }, ""],
  "button in an input": [{ type: "input", label: plain("l"), element: button }, ""],
};

const send: Record<string, (block: object) => Promise<{ ok: boolean; error?: string }>> = {
  message: (block) => bench.message({ blocks: [block] }),
  modal: (block) => bench.open(modalOf(block)),
  home: (block) => bench.home({ blocks: [block] }),
};

const rows = Object.entries({ ...blocks, ...elements }).flatMap(([name, [block, where]]) =>
  Object.keys(send).map((surface) => ({
    name,
    surface,
    block,
    isAllowed: where.split(" ").includes(surface),
  })),
);

describe("surfaces", () => {
  it.each(rows)("$name on $surface: $isAllowed", async ({ surface, block, isAllowed }) => {
    const answer = await send[surface]?.(block);
    const error = surface === "message" ? "invalid_blocks" : "invalid_arguments";
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { ok: false, error });
  });
});
