import { describe, expect, it } from "vitest";
import { approvalMessage } from "../../../src/features/session/approval.card.ts";
import { calendarFile } from "../../../src/features/session/calendar-file.rules.ts";
import { changeMessage, type Told } from "../../../src/features/session/change.card.ts";
import { toldFacts } from "../../../src/features/session/change.rules.ts";
import { announcementMessage, reminderMessage } from "../../../src/features/session/session.card.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { MessageContent } from "../../../src/platform/notices/types.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { aProgram, aSession } from "./a-session.ts";

const ja = wordsIn("ja");
const en = wordsIn("en");
const program = aProgram();
const at = new Date("2024-07-01T10:00:00+09:00");

/** All words as the reader sees them. */
function read({ text, blocks }: MessageContent): string {
  return plainText({ text, blocks });
}

describe("the announcement", () => {
  it("says when with the year of Reiwa, where, what to bring, and each part with its kind and speakers", () => {
    const said = read(announcementMessage(ja, aSession(), program));
    expect(said).toContain("令和6年7月22日（月） 13:00〜16:30");
    expect(said).toContain("架空県民センター 大会議室");
    expect(said).toContain("セルフチェックシート");
    expect(said).toContain("講義 「コミュニティワークの基本的な理解」（東広島市社協、広島県社協）");
    expect(said).not.toContain("接続先");
  });

  it("promises the link of an online session that has none yet", () => {
    const said = read(announcementMessage(ja, aSession({ mode: "HYBRID" }), program));
    expect(said).toContain("会場とオンラインの併用");
    expect(said).toContain("決まりしだいお知らせします");
  });

  it("becomes the notice of its own cancellation", () => {
    const said = read(announcementMessage(ja, aSession({ state: "CANCELED" }), program));
    expect(said).toContain("第2回は中止になりました");
    expect(said).not.toContain("持ち物");
  });

  it("reads the same in English", () => {
    const said = read(
      announcementMessage(en, aSession({ belongings: null, theme: "Networks", parts: [] }), program),
    );
    expect(said).toContain("Mon 22 July 2024 13:00–16:30");
    expect(said).toContain("Session 2: invitation");
  });
});

describe("the reminder", () => {
  const remind = (today: string | undefined, over = {}, hasMoved = false, intended?: string | null) =>
    read(
      reminderMessage(ja, {
        session: aSession(over),
        today,
        hasMoved,
        ...(intended !== undefined && { intended }),
      }),
    );

  it.each([
    ["2024-07-21", "明日7月22日（月）は第2回の研修です。"],
    ["2024-07-22", "本日7月22日（月）は第2回の研修です。"],
    ["2024-07-19", "第2回の研修は7月22日（月）です。"],
    [undefined, "第2回の研修は7月22日（月）です。"],
  ])("sent on %s says 「%s」", (today, expected) => {
    const said = remind(today);
    expect(said).toContain(expected);
    expect(said).toContain("都合がつかなくなったときは、チームリーダーか事務局にご連絡ください。");
    // Whom to call stands below every direct message.
    expect(said).not.toContain("000-0000-0000");
  });

  it("says what its reader has answered, and what to do when that has changed or is missing", () => {
    const answered = remind("2024-07-19", {}, false, "代理（<!channel> 花子さん）");
    expect(answered).toContain(
      "出席の予定は「代理（<!channel> 花子さん）」と承っています。変わったときは、/session",
    );
    expect(remind("2024-07-19", {}, false, null)).toContain("出席の予定は、まだ承っていません。");
  });

  it("that stands in Slack tells of a cancellation or a move instead", () => {
    expect(remind(undefined, { state: "CANCELED" })).toContain("7月22日（月）の第2回は中止になりました。");
    expect(remind(undefined, { date: "2024-07-29" }, true)).toContain("第2回は7月29日（月）に変わりました。");
  });
});

describe("a change", () => {
  const before = toldFacts(aSession());
  const told = (over: Partial<Told> & { after?: Partial<typeof before>; note?: string }): Told => ({
    kind: "session.changed",
    facts: { before, after: { ...before, ...over.after }, note: over.note ?? null, confirmedById: null },
    program,
    sessionId: "s2",
    revision: 3,
    at,
    ...over,
  });

  it("says each fact before and after, and then all as it now is", () => {
    const said = read(
      changeMessage(ja, told({ after: { mode: "ONLINE", venue: null, link: "https://example.jp/1" } })),
    );
    expect(said).toContain("開催方法：会場 → オンライン");
    expect(said).toContain("会場：架空県民センター 大会議室 → なし");
    expect(said).toContain("接続先：なし → https://example.jp/1");
    expect(said).not.toContain("日時：令和6年7月22日（月） 13:00〜16:30 →");
    expect(said).toContain("変更後の日時と場所");
  });

  it("of date is a new date, in both languages", () => {
    const moved = told({ kind: "session.postponed", after: { date: "2024-07-29" }, note: "台風のため" });
    expect(read(changeMessage(ja, moved))).toContain(
      "日時：令和6年7月22日（月） 13:00〜16:30 → 令和6年7月29日（月） 13:00〜16:30",
    );
    expect(read(changeMessage(ja, moved))).toContain("台風のため");
    expect(read(changeMessage(ja, moved))).toContain("欠席・代理のご連絡は引き継ぎません");
    expect(read(changeMessage(en, moved))).toContain("for the old date no longer counts");
    expect(read(changeMessage(ja, told({ after: { venue: "別の会場" } })))).not.toContain("引き継ぎません");
    expect(changeMessage(en, moved).text).toContain("Session 2 has moved to Mon 29 July 2024 13:00–16:30");
  });

  it("never lets what was typed mention anybody or be read as markup", () => {
    const message = changeMessage(ja, told({ after: { venue: "<!channel> *太字*" }, note: "<!here> & _x_" }));
    const carriers = message.blocks.filter((block) => JSON.stringify(block).includes("<!"));
    expect(carriers.every((block) => block.type === "rich_text")).toBe(true);
    expect(message.text).not.toContain("<!");
  });

  it("carries a calendar file that updates the same entry", () => {
    const [file] = changeMessage(ja, told({ after: { date: "2024-07-29" } })).files ?? [];
    expect(file?.filename).toBe("session-2.ics");
    const lines = (file?.content ?? "").replaceAll("\r\n\t", "").split("\r\n");
    expect(lines).toContain("UID:session-s2@sasaeai");
    expect(lines).toContain("SEQUENCE:3");
    expect(lines).toContain("METHOD:PUBLISH");
    expect(lines).toContain("DTSTART:20240729T040000Z");
    expect(lines).toContain("DTEND:20240729T073000Z");
    expect(lines).toContain("DTSTAMP:20240701T010000Z");
  });

  it("that is a cancellation takes the entry out of the calendar", () => {
    const message = changeMessage(ja, told({ kind: "session.canceled", note: "大雨のため" }));
    expect(read(message)).toContain(
      "令和6年7月22日（月） 13:00〜16:30に予定していた第2回は中止になりました。",
    );
    expect(message.files?.[0]?.content).toContain("METHOD:CANCEL");
    expect(message.files?.[0]?.content).toContain("STATUS:CANCELLED");
  });

  it("names the contact in the channel; below a direct message it stands anyway", () => {
    for (const kind of ["session.changed", "session.canceled"] as const) {
      expect(read(changeMessage(ja, told({ kind })))).toContain("お問い合わせ：");
      expect(read(changeMessage(ja, told({ kind, isDirect: true })))).not.toContain("お問い合わせ");
    }
  });

  it("makes a file whatever the facts hold", () => {
    const session = {
      ...before,
      venue: "改行\nと；,と\u0007",
      theme: "髙①～😀",
      link: "https://localhost/x",
      mode: "HYBRID" as const,
    };
    const entry = {
      sessionId: "s",
      session,
      revision: 1,
      isCanceled: false,
      at,
      programTitle: "研修",
      words: ja,
    };
    expect(calendarFile(entry).content).toContain("BEGIN:VEVENT");
  });
});

describe("the question to the office", () => {
  const announcement = {
    noticeId: "n1",
    sessionId: "s2",
    dueAt: new Date("2024-07-01T10:00:00+09:00"),
    expiresAt: new Date("2024-07-22T13:00:00+09:00"),
    approvedAt: undefined,
    approvedBy: "",
    isOut: false,
    sentAt: undefined,
    isSettled: false,
  };
  const asked = { session: aSession(), program, announcement, isAgain: false, language: "ja" as const };

  it("says when and where it goes, and that nothing leaves before", () => {
    const said = read(approvalMessage(ja, asked));
    expect(said).toContain("7月1日（月）10:00に #研修 へ送る予定です。");
    expect(said).toContain("内容を見る");
    expect(read(approvalMessage(ja, { ...asked, isAgain: true }))).toContain(
      "まだ確認されていないため送っていません",
    );
  });

  it("says when the channel is missing", () => {
    const said = read(approvalMessage(ja, { ...asked, program: aProgram({ channelId: null }) }));
    expect(said).toContain("チャンネル #研修 が見つかりません");
  });

  it("becomes who approved it and when it leaves, without a button", () => {
    const approved = {
      ...announcement,
      approvedAt: new Date("2024-06-28T10:12:00+09:00"),
      approvedBy: "事務局 太郎",
    };
    const said = read(approvalMessage(ja, { ...asked, announcement: approved }));
    expect(said).toContain(
      "事務局 太郎さんが内容を確認しました（6月28日（金）10:12）。送信予定：7月1日（月）10:00",
    );
    expect(said).not.toContain("内容を見る");
    // It stands in Slack for weeks after the announcement has left.
    expect(said).not.toContain("送ります");
    const late = { ...approved, approvedAt: new Date("2024-07-01T15:00:00+09:00") };
    const saidLate = read(approvalMessage(ja, { ...asked, announcement: late }));
    expect(saidLate).toContain("送信予定：確認のあとすぐ");
    expect(saidLate).not.toContain("送ります");
  });

  it("is not needed once the session is canceled", () => {
    const session = aSession({ state: "CANCELED" });
    expect(read(approvalMessage(ja, { ...asked, session }))).toContain("確認は不要になりました");
  });

  it("goes on saying that it was sent when the session is canceled afterwards", () => {
    const session = aSession({ state: "CANCELED" });
    const sent = {
      ...announcement,
      approvedAt: new Date("2024-06-28T10:12:00+09:00"),
      approvedBy: "事務局 太郎",
      isOut: true,
      sentAt: new Date("2024-07-01T10:00:00+09:00"),
    };
    const said = read(approvalMessage(ja, { ...asked, session, announcement: sent }));
    expect(said).toContain("7月1日（月）10:00に送りました。");
    expect(said).not.toContain("送らないこと");
  });
});
