/** What is said when a session has closed: what comes next, and what was said most where that is handed in. */
import { describe, expect, it } from "vitest";
import { wrapUpMessage } from "../../../src/features/wrapup/wrapup.card.ts";
import { nextAfter, wrapUpOccasions } from "../../../src/features/wrapup/wrapup.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { paragraph } from "../../../src/platform/slack/blocks.ts";
import { checkBlocks } from "../../../src/sandbox/check/block-list.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { aProgram, aSession, at } from "../reflection/a-session.ts";

const second = aSession({ id: "session-2", number: 2, date: "2024-07-22", theme: "<!channel> 協同力" });
const third = aSession({ id: "session-3", number: 3, date: "2024-09-03" });
const work = (title: string, due: string | undefined, isGiven = true) => ({ title, due, isGiven });

describe("what comes next", () => {
  const now = at("2024-07-10T09:00");
  it("is the next session and what is due, the earliest first; nothing past, canceled or not given out", () => {
    const assignments = [
      work("後", "2024-07-20"),
      work("過ぎた", "2024-07-09"),
      work("きょう", "2024-07-10"),
      work("まだ出していない", "2024-07-12", false),
      work("期限なし", undefined),
    ];
    const next = nextAfter({ sessions: [third, second, aSession()], assignments, at: now });
    expect(next.session?.number).toBe(2);
    expect(next.due.map(({ title }) => title)).toEqual(["きょう", "後"]);
    const canceled = aSession({ ...second, state: "CANCELED" });
    expect(nextAfter({ sessions: [canceled], assignments: [], at: now })).toEqual({
      session: undefined,
      due: [],
    });
  });
});

describe("the occasion", () => {
  it("is the closing, wherever it lies; none for a session that was canceled", () => {
    const due = (session = aSession()) =>
      wrapUpOccasions(session, aProgram()).map(({ dueAt }) => isoInJapan(dueAt).slice(0, 16));
    expect(due()).toEqual(["2024-07-09T17:00"]);
    expect(due(aSession({ state: "CLOSED", closedAt: at("2024-07-01T10:30") }))).toEqual([
      "2024-07-01T10:30",
    ]);
    expect(due(aSession({ state: "CANCELED" }))).toEqual([]);
  });
});

describe("the words", () => {
  const say = (language: "ja" | "en", themes = [paragraph("多かった声：図の活用")]) => {
    const next = { session: second, due: [{ title: "自己点検", date: "2024-07-12" }] };
    const { blocks } = wrapUpMessage({ words: wordsIn(language), session: aSession(), next, themes });
    expect(checkBlocks(blocks, "message")).toEqual([]);
    return plainText({ blocks });
  };

  it("thank, say what was said most where it is released, and what comes next", () => {
    expect(say("ja")).toContain("7月22日（月）13:00　第2回「<!channel> 協同力」");
    expect(say("ja")).toContain("7月12日（金）　課題「自己点検」の提出期限");
    expect(say("ja").indexOf("7月12日")).toBeLessThan(say("ja").indexOf("7月22日"));
    expect(say("ja")).toContain("多かった声：図の活用");
    expect(say("ja", [])).not.toContain("多かった声");
    expect(say("en")).toContain("session 2");
  });

  it("speak of nothing to come where nothing is", () => {
    const next = { session: undefined, due: [] };
    const { blocks } = wrapUpMessage({ words: wordsIn("ja"), session: aSession(), next, themes: [] });
    expect(plainText({ blocks })).not.toContain("これからの予定");
  });
});
