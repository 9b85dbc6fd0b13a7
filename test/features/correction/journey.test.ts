/** What follows a wrong press and a wrong mark, through the real app: taken back in the message, asked for, decided. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { takeBackOwn } from "../../../src/features/attendance/mark-own.ts";
import { closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { listCorrections, readCorrection } from "../../../src/features/correction/decide-correction.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import type { Role } from "../../../src/platform/slack/who.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { lastButtons } from "../reflection/last-buttons.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T13:30:00+09:00", rates: "off" });
  await app.replanAll();
  await app.driveTo("2024-06-25T16:35:00+09:00");
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const [LEADER, CONTACT, MEMBER, OTHER] = [0, 1, 2, 4];
const trainee = (index = 0) => app.slack.as(app.trainees[index] ?? "");
const officer = () => app.slack.as(app.officer);
type Person = ReturnType<typeof officer>;

async function press(person: Person, text: string): Promise<void> {
  expect(await person.press(text)).toMatchObject({ ok: true });
  await app.settle();
}
async function submit(person: Person) {
  const outcome = await person.submit();
  await app.settle();
  return outcome;
}
const clear = (person: Person) => person.dismiss().catch(() => undefined);

const enrollmentOf = (index = 0) => app.program.trainees[index]?.enrollmentId ?? "";
const of = (index?: number) => ({
  where: {
    workspaceId: app.workspaceId,
    sessionId: app.program.sessionIds[0] ?? "",
    enrollmentId: enrollmentOf(index),
  },
});
const mark = async (index?: number) => (await app.db.client.attendance.findFirst(of(index)))?.status ?? null;
const history = async (index?: number) =>
  (await app.db.client.attendanceMark.findMany({ ...of(index), orderBy: { at: "asc" } })).map(
    ({ from, to }) => `${from} → ${to}`,
  );
const requests = (index?: number) =>
  app.db.client.attendanceCorrection.findMany({ ...of(index), orderBy: { askedAt: "asc" } });

const heard = () =>
  app.slack
    .history(app.councilChannel)
    .filter((one) => String(one.metadata?.event_payload.keys ?? "").includes("correction.asked"));
const lastHeard = () => plainText({ blocks: heard().at(-1)?.blocks ?? [] });

async function counted() {
  const { client } = app.db;
  const session = await loadSession(client, app.workspaceId, app.program.sessionIds[0] ?? "");
  return {
    kept: (await closingOf(client, session))?.counts,
    errata: await errataOf(client, { workspaceId: app.workspaceId, id: app.program.programId }),
  };
}

const ATTENDANCE = ["出席", "遅刻", "早退", "欠席（連絡あり）", "欠席", "代理"];

describe("a wrong press in the message", () => {
  it("is taken back there: the message asks again, a second press changes nothing, the history keeps both", async () => {
    await press(trainee(MEMBER), "欠席");
    expect(lastButtons(trainee(MEMBER))).toEqual(["出欠を変更する", "出欠を取り消す"]);
    await press(trainee(MEMBER), "出欠を取り消す");
    expect(lastButtons(trainee(MEMBER))).toEqual(ATTENDANCE);
    expect(await mark(MEMBER)).toBeNull();
    expect(await history(MEMBER)).toEqual(["null → ABSENT", "ABSENT → null"]);
  });

  it("pressed twice before the message has changed, it is one act", async () => {
    await press(trainee(MEMBER), "欠席");
    const { ts, channel } = await lastMessage(MEMBER);
    const again = { in: channel, ts };
    const person = trainee(MEMBER);
    await Promise.all([person.press("出欠を取り消す", again), person.press("出欠を取り消す", again)]);
    await app.settle();
    expect((await history(MEMBER)).slice(2)).toEqual(["null → ABSENT", "ABSENT → null"]);
  });

  it("can be changed there as well", async () => {
    await press(trainee(MEMBER), "欠席");
    await press(trainee(MEMBER), "出欠を変更する");
    await trainee(MEMBER).fill({ "第1回（6月25日（火））の研修への出欠": "早退" });
    await submit(trainee(MEMBER));
    await clear(trainee(MEMBER));
    expect(await mark(MEMBER)).toBe("LEFT_EARLY");
    await press(trainee(MEMBER), "出欠を取り消す");
    expect(await mark(MEMBER)).toBeNull();
  });

  it("今回は難しい has its way back", async () => {
    await press(trainee(OTHER), "出席");
    await clear(trainee(OTHER));
    await press(trainee(OTHER), "今回は難しい");
    expect(lastButtons(trainee(OTHER))).toEqual(["やはり書く", "出欠を変更する", "出欠を取り消す"]);
    await press(trainee(OTHER), "やはり書く");
    await clear(trainee(OTHER));
    expect(lastButtons(trainee(OTHER))).toContain("今回は難しい");
  });
});

async function lastMessage(index?: number) {
  const message = trainee(index).messages().at(-1);
  if (!message) throw new Error("no message");
  return { ts: message.ts, channel: message.channel };
}

describe("a mark that somebody else entered", () => {
  it("is not taken back by the person, who may ask for a correction in two presses", async () => {
    await trainee(LEADER).command("/session");
    await app.settle();
    await press(trainee(LEADER), "チームの出欠を入力（架空北市チーム）");
    await trainee(LEADER).fill({ "井上 花さん": "欠席", "上田 恵さん": "欠席" });
    await submit(trainee(LEADER));
    await clear(trainee(LEADER));
    expect(lastButtons(trainee(CONTACT))).toEqual(["出欠を変更する", "出欠の訂正を依頼"]);
    await press(trainee(CONTACT), "出欠の訂正を依頼");
    expect(trainee(CONTACT).modal()?.text).toContain("第1回（6月25日（火））の記録は「欠席」です。");
    // 出席 is chosen already: the second press sends it.
    await submit(trainee(CONTACT));
    expect(trainee(CONTACT).modal()?.text).toContain("訂正の依頼を送りました");
    await clear(trainee(CONTACT));
    expect(await mark(CONTACT)).toBe("ABSENT");
    expect(trainee(CONTACT).sees()).toContain("出欠の訂正（「出席」）を依頼済みです");
    expect(await requests(CONTACT)).toMatchObject([{ wanted: "PRESENT", state: "OPEN", note: null }]);
  });

  it("the office hears of it in office hours, once, with the names that it may see", async () => {
    expect(heard()).toHaveLength(1);
    expect(lastHeard()).toContain("第1回（6月25日（火））　R6-002 井上 花さん（1 架空北市チーム）");
    expect(lastHeard()).toContain("いまの記録「欠席」 → 依頼「出席」");
  });

  it("asked once more it is the same request with another wish, and the message follows", async () => {
    await press(trainee(CONTACT), "訂正の依頼を見る・変える");
    await trainee(CONTACT).fill({ 正しい出欠: "早退", 補足: "16時に退出 *急用* <!here>" });
    await submit(trainee(CONTACT));
    await clear(trainee(CONTACT));
    expect(await requests(CONTACT)).toMatchObject([{ wanted: "LEFT_EARLY", state: "OPEN" }]);
    expect(heard()).toHaveLength(1);
    expect(lastHeard()).toContain("依頼「早退」");
    expect(lastHeard()).toContain("16時に退出 *急用* <!here>");
  });

  it("an old button takes back nothing of it", async () => {
    const { personId = "", slackUserId } = app.program.trainees[CONTACT ?? 1] ?? {};
    const roles = new Set<Role>(["contact"]);
    const { workspaceId } = app;
    const who = {
      workspaceId,
      personId,
      slackUserId: slackUserId ?? "",
      name: "",
      roles,
      language: "ja" as const,
    };
    const asked = { who, sessionId: app.program.sessionIds[0] ?? "", at: app.clock.now() };
    await expect(takeBackOwn(app.app.deps, asked)).rejects.toMatchObject({ code: "not-own-mark" });
    expect(await mark(CONTACT)).toBe("ABSENT");
  });

  it("is refused with a word, of which the person gets one message", async () => {
    await officer().press("内容を見て決める");
    await app.settle();
    expect(officer().modal()?.text).toMatch(/いまの記録：欠席（青木 一郎さんが6月25日（火）16:3\dに入力）/);
    expect((await submit(officer())).ok).toBe(false);
    await officer().fill({ どうしますか: "記録のままとする", ご本人への一言: "受付の記録と違うようです。" });
    await submit(officer());
    expect(officer().modal()?.text).toContain("事務局の確認を待っている依頼はありません");
    await clear(officer());
    expect(await mark(CONTACT)).toBe("ABSENT");
    await app.driveTo("2024-06-26T09:30:00+09:00");
    expect(trainee(CONTACT).sees()).toContain("記録はそのままとしました");
    expect(trainee(CONTACT).sees()).toContain("受付の記録と違うようです。");
    expect(lastHeard()).toContain("事務局 太郎さんが記録のままとしました");
  });
});

describe("after closing", () => {
  it("every message keeps the way to a correction; the list stands in /program, and counts in its overview", async () => {
    await app.driveTo("2024-07-10T10:00:00+09:00");
    await trainee(MEMBER).command("/session");
    await app.settle();
    expect(trainee(MEMBER).modal()?.text).toContain(
      "出欠と振り返りの受付は7月9日（火）17:00に終わりました。",
    );
    expect(trainee(MEMBER).modal()?.text).toContain("あなたの出欠：欠席");
    await press(trainee(MEMBER), "出欠の訂正を依頼");
    await submit(trainee(MEMBER));
    await clear(trainee(MEMBER));
    await officer().command("/program");
    await app.settle();
    expect(officer().modal()?.text).toContain("出欠の訂正の依頼：1件");
    await press(officer(), "出欠の訂正の依頼");
    expect(officer().modal()?.text).toContain("R6-003 上田 恵さん");
    await clear(officer());
  });

  it("a decision about what has changed meanwhile is asked again, and writes nothing", async () => {
    await officer().command("/program", "corrections");
    await app.settle();
    await press(officer(), "内容を見て決める");
    await officer().fill({ どうしますか: "承認して記録を改める" });
    await press(trainee(MEMBER), "訂正の依頼を見る・変える");
    await trainee(MEMBER).fill({ 正しい出欠: "遅刻" });
    await submit(trainee(MEMBER));
    await clear(trainee(MEMBER));
    await submit(officer());
    expect(officer().modal()?.text).toContain("画面を開いている間に、依頼か記録が変わりました");
    expect(officer().modal()?.text).toContain("依頼：遅刻");
    expect(await mark(MEMBER)).toBe("ABSENT");
  });

  it("accepted, the mark is put right with its history, and the confirmed counts get an erratum", async () => {
    const before = await counted();
    expect(officer().modal()?.text).toContain("承認すると「訂正」（理由：本人からの訂正依頼）として残り");
    await officer().fill({ どうしますか: "承認して記録を改める" });
    await submit(officer());
    expect(officer().modal()?.text).toContain("承認しました：第1回（6月25日（火））　R6-003 上田 恵さん");
    await clear(officer());
    expect(await mark(MEMBER)).toBe("LATE");
    expect((await history(MEMBER)).at(-1)).toBe("ABSENT → LATE");
    const { kept, errata } = await counted();
    expect(kept).toEqual(before.kept);
    expect(errata).toMatchObject([{ reason: "本人からの訂正依頼", before: { late: 0 }, after: { late: 1 } }]);
    expect(await requests(MEMBER)).toMatchObject([{ state: "ACCEPTED", decidedById: expect.any(String) }]);
    const log = await app.db.client.auditEntry.findMany({
      where: { workspaceId: app.workspaceId, action: "correction.decided" },
    });
    expect(log).toHaveLength(2);
    await app.driveTo("2024-07-10T11:00:00+09:00");
    expect(trainee(MEMBER).sees()).toContain("ご依頼のとおり、記録を「遅刻」に改めました。");
    expect(trainee(MEMBER).sees()).toContain("出欠の記録：遅刻");
    await press(trainee(MEMBER), "出欠の訂正を依頼");
    expect(trainee(MEMBER).modal()?.inputs[0]?.value).toBe("出席");
    await clear(trainee(MEMBER));
  });

  it("a request can be taken back while it is open, and the office's card says so", async () => {
    await press(trainee(OTHER), "出欠の訂正を依頼");
    await trainee(OTHER).fill({ 正しい出欠: "代理", 補足: "代理 太郎、架空社協" });
    await submit(trainee(OTHER));
    await clear(trainee(OTHER));
    await app.driveTo("2024-07-10T11:30:00+09:00");
    await press(officer(), "内容を見て決める");
    await officer().fill({ どうしますか: "承認して記録を改める" });
    expect(Object.keys((await submit(officer())).errors ?? {})).toEqual(["氏名"]);
    await press(trainee(OTHER), "訂正の依頼を見る・変える");
    await trainee(OTHER).fill({ 正しい出欠: "依頼を取り下げる" });
    await submit(trainee(OTHER));
    expect(trainee(OTHER).modal()?.text).toContain("取り下げました");
    await clear(trainee(OTHER));
    await officer().fill({ 氏名: "代理 太郎", ふりがな: "だいり たろう", 所属: "架空社協" });
    await submit(officer());
    expect(officer().modal()?.text).toContain("決定済みか取り下げ済みです");
    await clear(officer());
    expect(await mark(OTHER)).toBe("PRESENT");
    expect(lastHeard()).toContain("ご本人が取り下げました");
  });

  it("is the office's to decide: a trainee's guess at a request is refused, and so is another workspace's", async () => {
    const { deps } = app.app;
    const [request] = await requests(MEMBER);
    const id = request?.id ?? "";
    const who = (role: Role, workspaceId = app.workspaceId) => {
      const { personId = "" } = app.program.trainees[0] ?? {};
      return {
        workspaceId,
        personId,
        slackUserId: "U1",
        name: "",
        roles: new Set([role]),
        language: "ja" as const,
      };
    };
    const refused = { code: "not-allowed" };
    await expect(readCorrection(deps, { who: who("leader"), id })).rejects.toMatchObject(refused);
    await expect(listCorrections(deps, { who: who("viewer") })).rejects.toMatchObject(refused);
    const elsewhere = readCorrection(deps, { who: who("council", "another"), id });
    await expect(elsewhere).rejects.toMatchObject({ code: "no-correction" });
    await trainee(LEADER).command("/program", "corrections");
    await app.settle();
    expect(trainee(LEADER).modal()).toBeUndefined();
    expect(trainee(LEADER).ephemerals().at(-1)?.text).toContain("あなたの役割では");
  });
});
