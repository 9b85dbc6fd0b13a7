import { describe, expect, test } from "vitest";
import { readDirectMessage } from "../../../src/platform/slack/direct-message.ts";

const message = {
  type: "message",
  channel_type: "im",
  channel: "D1",
  user: "U1",
  text: "欠席します",
  ts: "1.0",
};

describe("what a person writes to the app", () => {
  test("is heard with its words as they were typed", () => {
    const text = "&lt;!channel&gt; A&amp;amp;B &amp;lt; <@U9>";
    expect(readDirectMessage({ ...message, text })).toEqual({
      slackUserId: "U1",
      channelId: "D1",
      text: "<!channel> A&amp;B &lt; <@U9>",
      hasFiles: false,
      threadTs: undefined,
    });
  });

  test("is heard in a thread of the DM, and with files", () => {
    expect(readDirectMessage({ ...message, thread_ts: "0.9" })?.threadTs).toBe("0.9");
    const withFile = { ...message, text: "", subtype: "file_share", files: [{ id: "F1" }] };
    expect(readDirectMessage(withFile)).toMatchObject({ text: "", hasFiles: true });
  });

  test("loses only what no database can keep", () => {
    expect(readDirectMessage({ ...message, text: "a\u0000b\ud800c𠮷" })?.text).toBe("abc𠮷");
  });

  test.each([
    ["an edit", { subtype: "message_changed", message: {} }],
    ["a deletion", { subtype: "message_deleted" }],
    ["a message of an app", { subtype: "bot_message", bot_id: "B1" }],
    ["a message that an app posted as itself", { bot_id: "B1" }],
    ["a message in a channel", { channel_type: "channel", channel: "C1" }],
    ["a reply in a thread of a channel", { channel_type: "channel", channel: "C1", thread_ts: "1.0" }],
    ["a private channel", { channel_type: "group" }],
    ["nobody's", { user: undefined }],
  ])("%s is none", (_name, more) => {
    expect(readDirectMessage({ ...message, ...more })).toBeUndefined();
  });
});
