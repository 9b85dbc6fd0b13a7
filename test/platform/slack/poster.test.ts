/** Posting for the outbox, with a real client against the sandbox: what each answer of Slack becomes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { barChart, paragraph } from "../../../src/platform/slack/blocks.ts";
import { slackLogger } from "../../../src/platform/slack/bolt-app.ts";
import { createPoster, type Outgoing, type Poster } from "../../../src/platform/slack/poster.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { createKeptLog } from "../../support/log.ts";
import { root } from "../../support/sources.ts";

const clock = new DrivenClock(new Date("2024-06-25T00:00:00Z"));
let slack: Sandbox;
let poster: Poster;
let person: string;
let channel: string;

beforeEach(async () => {
  slack = await startSandbox({ clock, manifest: `${root}manifest.yml`, rates: "off" });
  const logger = slackLogger(createKeptLog());
  poster = createPoster(slack.botToken, { slackApiUrl: slack.apiUrl, logger });
  person = slack.addUser({ name: "青木 一郎" });
  channel = slack.addChannel({ name: "kenshu", members: [person] });
});
afterEach(() => slack.close());

function message(to: string, key: string, text = "お知らせ"): Outgoing {
  return { channel: to, text, blocks: [paragraph(text)], keys: [key], revision: 0 };
}

describe("posting", () => {
  it("to a person reaches their DM, edits it, and is found again by its key", async () => {
    const outcome = await poster.post(message(person, "session.reminder/s1/1/p1"));
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    const { channelId, ts } = outcome;
    expect(slack.dm(person).map((one) => [one.channel, one.ts])).toEqual([[channelId, ts]]);
    expect(await poster.openDm(person)).toBe(channelId);
    await poster.update(ts, {
      ...message(channelId, "session.reminder/s1/1/p1", "受け取りました"),
      revision: 1,
    });
    expect(slack.dm(person).map((one) => one.text)).toEqual(["受け取りました"]);
    const find = (key: string) => poster.find(channelId, clock.now(), key);
    expect(await find("session.reminder/s1/1/p1")).toBe(ts);
    expect(await find("session.reminder/s1/1")).toBeUndefined();
    expect(slack.violations).toEqual([]);
  });

  it("mentions nobody by what somebody typed", async () => {
    await poster.post(message(channel, "k", "<!channel> & <@U1>"));
    expect(slack.history(channel).map((one) => one.text)).toEqual(["&lt;!channel&gt; &amp; &lt;@U1&gt;"]);
  });

  it("puts a file into the message's thread", async () => {
    const posted = await poster.post(message(channel, "k"));
    if (posted.kind !== "done") throw new Error(posted.kind);
    const file = { filename: "session.ics", title: "第1回", content: "BEGIN:VCALENDAR\r\n第1回" };
    const uploaded = await poster.upload({ ...file, channelId: posted.channelId, threadTs: posted.ts });
    expect(uploaded.kind).toBe("done");
    expect(Buffer.from(slack.file(uploaded.fileId ?? "")?.bytes ?? []).toString()).toBe(file.content);
    expect(slack.violations).toEqual([]);
  });

  it("finds a message behind many others", async () => {
    const first = await poster.post(message(channel, "first"));
    for (let count = 0; count < 210; count++) await slack.as(person).say(`${count}`, { channel });
    expect(await poster.find(channel, clock.now(), "first")).toBe(first.kind === "done" ? first.ts : "");
  });
});

describe("what Slack answers other than yes", () => {
  it("to wait: so many seconds, and it is not tried again behind our back", async () => {
    slack.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 30, times: 5 });
    expect(await poster.post(message(channel, "k"))).toEqual({ kind: "limited", seconds: 30 });
    expect(slack.calls.filter((call) => call.method === "chat.postMessage")).toHaveLength(1);
  });

  it("no: with Slack's word for it", async () => {
    expect(await poster.post(message("C0NOWHERE", "k"))).toEqual({
      kind: "refused",
      error: "channel_not_found",
    });
    const gone = await poster.update("1.000001", message(channel, "k"));
    expect(gone).toEqual({ kind: "refused", error: "message_not_found" });
  });

  it("no to a chart: the message goes without it, and so does every one after it", async () => {
    const withChart = (key: string): Outgoing => ({
      ...message(channel, key),
      blocks: [paragraph("数"), barChart("図", [{ name: "人", data: [{ label: "第1回", value: 118 }] }])],
    });
    expect((await poster.post(withChart("known"))).kind).toBe("done");
    slack.fail({ method: "chat.postMessage", how: "invalid_blocks" });
    expect((await poster.post(withChart("refused"))).kind).toBe("done");
    expect((await poster.post(withChart("after"))).kind).toBe("done");
    const types = slack.history(channel).map(({ blocks = [] }) => blocks.map(({ type }) => type));
    expect(types.toSorted((a, b) => a.length - b.length)).toEqual([
      ["section"],
      ["section"],
      ["section", "data_visualization"],
    ]);
    slack.fail({ method: "chat.postMessage", how: "invalid_blocks" });
    expect(await poster.post(message(channel, "plain"))).toEqual({
      kind: "refused",
      error: "invalid_blocks",
    });
  });

  it.each(["500", "lost-answer"] as const)("nothing that can be trusted (%s): not known", async (how) => {
    slack.fail({ method: "chat.postMessage", how });
    expect((await poster.post(message(channel, "k"))).kind).toBe("unknown");
    expect(slack.history(channel)).toHaveLength(how === "lost-answer" ? 1 : 0);
  });

  it("nothing, because nobody is there: not known, and no token in the words", async () => {
    const nowhere = createPoster("xoxb-secret-token", {
      slackApiUrl: "http://127.0.0.1:9/api/",
      logger: slackLogger(createKeptLog()),
    });
    const outcome = await nowhere.post(message(channel, "k"));
    expect(outcome.kind).toBe("unknown");
    expect(JSON.stringify(outcome)).not.toContain("secret");
  });
});
