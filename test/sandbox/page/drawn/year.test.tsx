/** The year's page, out of a few messages: how they look, what stood before, and that it needs nothing from outside. */
import { describe, expect, it } from "vitest";
import * as blocks from "../../../../src/platform/slack/blocks.ts";
import { drawYear, undrawnIn } from "../../../../src/sandbox/page/client/year/drawer.tsx";
import type { YearMessage, YearPerson, YearToDraw } from "../../../../src/sandbox/page/year.ts";

type Json = Record<string, unknown>;
const sent = (...list: object[]) => list.map((one, index) => ({ block_id: `b${index}`, ...one })) as Json[];

function aMessage(id: string, more: Partial<YearMessage> = {}): YearMessage {
  const at = `2024-06-25T16:30:0${id}+09:00`;
  return {
    id,
    at,
    place: "アプリからのDM",
    by: "Sasaeai",
    isApp: true,
    isEphemeral: false,
    versions: [{ at, blocks: sent(blocks.paragraph(`お知らせ${id}`)), text: "" }],
    replies: [],
    ...more,
  };
}

const aPerson = (name: string, more: Partial<YearPerson> = {}): YearPerson => ({
  ...{ name, part: "受講者", about: "届いたもの", messages: [aMessage("1")], notes: [] },
  ...more,
});

const HOSTILE = `<img src=x onerror="alert(1)">`;
const trainee = aPerson("R6-003 田中 大輔", {
  messages: [
    aMessage("2", {
      versions: [
        {
          at: "2024-06-25T16:30:00+09:00",
          blocks: sent(
            blocks.header("第1回の研修"),
            blocks.actions("act", [
              blocks.button({ id: "present", text: "出席" }),
              blocks.button({ id: "out", text: "案内図", url: "https://example.jp/map" }),
            ]),
          ),
          text: "",
        },
        {
          at: "2024-06-25T18:20:00+09:00",
          blocks: sent(blocks.paragraph("出欠の記録：出席"), blocks.typed(HOSTILE)),
          text: "",
        },
      ],
    }),
    aMessage("3", { isEphemeral: true, fileName: "受講申込書.xlsx" }),
    aMessage("4", {
      at: "2024-07-01T09:00:00+09:00",
      place: "#研修",
      versions: [
        {
          at: "2024-07-01T09:00:00+09:00",
          blocks: sent(
            blocks.table(
              [
                ["チーム", "出席"],
                ["青空市", 3],
              ],
              [1],
            ),
          ),
          text: "",
        },
      ],
      replies: [
        aMessage("5", {
          at: "2024-07-03T10:00:00+09:00",
          isApp: false,
          by: "田中 大輔",
          versions: [{ at: "2024-07-03T10:00:00+09:00", blocks: [], text: "ありがとうございます" }],
        }),
      ],
    }),
  ],
});

const year: YearToDraw = {
  title: "研修の1年",
  isInvented: true,
  from: "2024-05-20",
  to: "2024-12-31",
  users: {},
  channels: {},
  views: [
    {
      id: "office",
      name: "事務局",
      people: [
        aPerson("事務局 山本", {
          notes: [{ at: "2024-06-25T16:30:59+09:00", text: "事務局が台帳を取り込む" }],
        }),
      ],
    },
    { id: "leader", name: "チームリーダー", people: [aPerson("R6-001"), aPerson("R6-002")] },
    { id: "trainee", name: "受講者", people: [trainee] },
  ],
};
const html = drawYear(year);
const words = (text: string) => text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the year's page", () => {
  it("has a view for each, one chosen, and says that it is a rehearsal", () => {
    expect([...html.matchAll(/data-view="(\w+)"/g)].map(([, id]) => id)).toEqual([
      "office",
      "leader",
      "trainee",
    ]);
    expect(html.match(/<input type="radio" name="view"[^>]* checked/g)).toHaveLength(1);
    // The two leaders are chosen among by a second row of tabs; no two share a name or an id.
    expect(html.match(/<input type="radio" name="leader"/g)).toHaveLength(2);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(words(html)).toContain("これは Slack ではありません。架空の受講者・チーム");
    const ofOwn = words(drawYear({ ...year, isInvented: false }));
    expect(ofOwn).toContain("これは Slack ではありません。ある台帳で");
    expect(ofOwn).not.toContain("架空");
  });

  it("dates each day with its weekday, and puts what was done above what was said to it", () => {
    expect(words(html)).toContain(
      "令和6年6月25日（火） 16:30 事務局が台帳を取り込む 支 Sasaeai アプリ 16:30",
    );
    expect(html).toContain('<h3 id="trainee-1-2024-07">');
    expect(html).toContain('href="#trainee-1-2024-07"');
  });

  it("shows the final form, and what stood before in a disclosure", () => {
    const [message = ""] = html.match(/<article[^>]*data-message="2"[\s\S]*?<\/article>/) ?? [];
    const [now = "", before = ""] = message.split("<details");
    expect(words(now)).toContain("出欠の記録：出席");
    expect(now).not.toContain("第1回の研修");
    expect(words(`<${before}`)).toMatch(/1回書き換え、上は6月25日（火）18:20からの文面.*第1回の研修 出席/);
    expect(message).toContain('data-versions="2"');
  });

  it("marks what only one sees, names files, shows tables and what was said in a thread", () => {
    const all = words(html);
    expect(all).toContain("この人だけに表示されたもの お知らせ3 ▤ 受講申込書.xlsx");
    expect(html).toMatch(/<th[^>]*>出席<\/th>/);
    expect(all).toMatch(/スレッドの返信 1件 田 田中 大輔 7月3日（水）10:00 ありがとうございます/);
  });

  it("leads nowhere, runs nothing, and keeps typed words as words", () => {
    expect(html).not.toMatch(/<(?:script|img|link|iframe|button)\b|\son\w+="|(?:href|src)="(?!#)/);
    expect(words(html)).toContain("案内図");
    expect(html).toContain("&lt;img src=x");
  });

  it("names what it cannot draw", () => {
    expect(undrawnIn(sent(blocks.header("見出し")))).toEqual([]);
    expect(undrawnIn(sent({ type: "hologram" }))).toEqual(["hologram"]);
  });
});
