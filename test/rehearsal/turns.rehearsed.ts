/** What turned out otherwise in the lived year: applications, a hand-over, a new leader, a correction after closing. */
import { describe, expect, it } from "vitest";
import { dateOf, type Line, readRehearsal, readWritten } from "./read-rehearsal.ts";

const { lines, posts, of } = readRehearsal();
const to = (number: string) => (line: Line) => line.recipient.startsWith(`${number} `);
const day = (line: Line) => line.time.slice(0, 16);
const followedUp = (date: string) => of("session.followup").filter((line) => dateOf(line) === date);

describe("applications", () => {
  it("begin with the blank form in the officer's DM, and are taken in before the program is started", () => {
    const form = lines.find(({ op, text }) => op === "file" && text.includes("受講申込書.xlsx"));
    expect(form).toMatchObject({ kind: "answer", channel: "DM" });
    expect(form?.recipient).toMatch(/^事務局/);
    const timeline = readWritten("timeline.md");
    const places = ["受講申込書をつくる", "2チームに分ける", "チームとして取り込む", "研修を開始"].map(
      (what) => timeline.indexOf(what),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("make 24 teams, two of them from one application of eleven people", () => {
    const [summary] = of("summary.weekly").filter((line) => dateOf(line) > "2024-06-25");
    const rows = summary?.text.split("\n").filter((line) => /^\d+ .+( \| \d+){6}$/.test(line)) ?? [];
    expect(rows).toHaveLength(24);
    const sizes = rows.filter((row) => row.includes("緑葉台市")).map((row) => row.split(" | ").slice(0, 2));
    expect(sizes).toEqual([
      ["22 緑葉台市（1）", "6"],
      ["23 緑葉台市（2）", "5"],
    ]);
  });

  it("bring everybody who is asked before the first session", () => {
    const asked = of("intention.request").filter((line) => dateOf(line) === "2024-06-11");
    expect(new Set(asked.map((line) => line.recipient)).size).toBe(129);
  });
});

describe("the hand-over of 20 August", () => {
  const [FORMER, SUCCESSOR] = ["R6-041", "R6-130"];
  const received = posts.filter(to(SUCCESSOR));

  it("leaves the predecessor alone after their last day: nothing new, nothing edited", () => {
    expect(posts.some(to(FORMER))).toBe(true);
    expect(lines.filter(to(FORMER)).filter((line) => dateOf(line) > "2024-08-19")).toEqual([]);
  });

  it("introduces the app to the successor, once, above whose place they took and what comes next", () => {
    const [first, ...later] = received;
    expect(first).toMatchObject({ kind: "membership.successor" });
    expect(first && dateOf(first)).toBe("2024-08-20");
    for (const part of [
      ...["はじめまして", "お送りするもの", "次の研修：第3回 9月3日（火）", "答え直すものはありません"],
      "さんの後任として、8月20日（火）からこのチームの",
    ]) {
      expect(first?.text).toContain(part);
    }
    expect(later[0]).toMatchObject({ kind: "intention.request" });
    expect(later.length).toBeGreaterThan(3);
    expect(later.filter(({ text }) => text.includes("はじめまして"))).toEqual([]);
  });

  it("has the successor asked about sessions 3 and 4, and answer", () => {
    const about = received.filter(({ kind }) => kind === "session.followup").map(dateOf);
    expect(about).toEqual(["2024-09-03", "2024-11-08"]);
    const last = lines.filter(({ kind }) => kind === "session.followup").filter(to(SUCCESSOR));
    expect(last.some(({ text }) => text.includes("第3回") && text.includes("振り返りを受け付けました"))).toBe(
      true,
    );
    expect(last.at(-1)?.text).toContain("出欠の記録：");
  });
});

describe("the new leader of 22 August", () => {
  const [FORMER, LEADER] = ["R6-077 髙橋 彩", "R6-078 宮﨑 浩二"];

  it("is told once what a leader does, and nobody else is", () => {
    expect(of("membership.leader").map((line) => `${day(line)} ${line.recipient}`)).toEqual([
      `2024-08-22T10:30 ${LEADER}`,
    ]);
  });

  it("and who led until then is told once, with thanks", () => {
    const [said, ...more] = of("membership.former-leader");
    expect(more).toEqual([]);
    expect(said).toMatchObject({ recipient: FORMER });
    expect(said?.text).toContain("宮﨑 浩二さんがリーダーです。これまでチームをまとめてくださり");
  });

  it("marks the team from then on, as the former leader did before", () => {
    const entered = (date: string, by: string) =>
      followedUp(date).filter(({ text }) => text.includes(`（入力：${by.slice(7)}さん）`)).length;
    expect(entered("2024-07-22", FORMER)).toBeGreaterThan(0);
    expect(entered("2024-07-22", LEADER)).toBe(0);
    expect(entered("2024-09-03", LEADER)).toBeGreaterThan(0);
    expect(entered("2024-09-03", FORMER)).toBe(0);
  });

  it("is reminded of the team's assignment instead of the former leader", () => {
    // A receipt goes to everybody in the team.
    const since = posts.filter(({ kind }) => kind.startsWith("assignment.") && kind !== "assignment.receipt");
    expect(since.filter(to("R6-077")).filter((line) => dateOf(line) > "2024-08-21")).toEqual([]);
    expect(since.filter(to("R6-078")).filter((line) => dateOf(line) > "2024-08-21")).not.toEqual([]);
  });
});

describe("the correction of 16 July", () => {
  const WHO = "R6-011";
  const ERRATUM =
    /第1回（6月25日（火））の遅刻を(\d+)人から(\d+)人に訂正しました（理由：本人からの訂正依頼）/;
  const decided = of("correction.decided");

  it("reaches the office the same hour, which decides on the same day, and the person is told once", () => {
    const [asked, ...more] = of("correction.asked");
    expect(more).toEqual([]);
    expect(asked?.text).toContain("いまの記録「遅刻」 → 依頼「出席」");
    expect(asked && day(asked)).toBe("2024-07-16T10:15");
    expect(decided).toHaveLength(1);
    expect(decided.filter(to(WHO)).map(dateOf)).toEqual(["2024-07-16"]);
    expect(decided[0]?.text).toContain("ご依頼のとおり、記録を「出席」に改めました。");
  });

  it("leaves the count as it was closed, and its erratum in the next summary alone", () => {
    expect(of("closing.closed")[0]?.text).toContain("受講者数 118人（129人中）");
    const errata = of("summary.weekly").flatMap((line) => {
      const [, from, to] = ERRATUM.exec(line.text) ?? [];
      return from === undefined ? [] : [{ date: dateOf(line), change: Number(to) - Number(from) }];
    });
    expect(errata).toEqual([{ date: "2024-07-22", change: -1 }]);
  });
});

describe("the year table", () => {
  it("counts who is enrolled on the day of the last session, and the successor adds nobody", () => {
    const rows = readWritten("year-table.md")
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.split(" | ").map((cell) => cell.replace(/[|]/g, "").trim()));
    expect([rows[0], rows.at(-1)]).toEqual([
      ["市町", "チーム", "行政", "社協", "相談機関", "受講者"],
      ["17", "24", "63", "41", "25", "129"],
    ]);
  });
});
