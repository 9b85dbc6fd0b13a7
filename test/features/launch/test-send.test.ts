import { expect, test } from "vitest";
import { inert } from "../../../src/features/launch/test-send.notices.ts";
import { actions, button, paragraph } from "../../../src/platform/slack/blocks.ts";

test("buttons of a real message become words in a test", () => {
  const blocks = inert(
    [
      paragraph("本文"),
      actions("a", [button({ id: "x", text: "出席" }), button({ id: "y", text: "今回は難しい" })]),
      { ...paragraph("添え物"), accessory: button({ id: "z", text: "編集" }) },
    ],
    "ja",
  );
  expect(JSON.stringify(blocks)).not.toContain('"button"');
  expect(blocks.map((block) => block.type)).toEqual(["section", "context", "section", "context"]);
  expect(JSON.stringify(blocks)).toContain("［出席］ ［今回は難しい］");
});
