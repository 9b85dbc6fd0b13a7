/** Before a session, through the real app: asked once, answered in one press, reminded at most once, never counted. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { attendanceCounts } from "../../../src/features/closing/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { buttonsOf } from "../reflection/last-buttons.ts";

let app: TestApp;
let before: unknown;

const [LEADER, CONTACT, MEMBER, OTHER_LEADER, OTHER] = [0, 1, 2, 3, 4];
const officer = () => app.slack.as(app.officer);
const trainee = (index: number) => app.slack.as(app.trainees[index] ?? "");
type Person = ReturnType<typeof trainee>;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-10T09:00:00+09:00", rates: "off" });
  const [, second] = app.program.municipalityIds;
  await app.db.client.closureDay.create({
    data: { workspaceId: app.workspaceId, municipalityId: second, date: "2024-06-11", name: "町の記念日" },
  });
  await app.replanAll();
  before = await counts();
});
afterAll(() => app.close());
afterEach(async () => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  for (const person of [officer(), ...app.trainees.map((_, index) => trainee(index))]) {
    await person.dismiss().catch(() => undefined);
  }
});

async function press(person: Person, text: string): Promise<void> {
  expect(await person.press(text)).toMatchObject({ ok: true });
  await app.settle();
}

async function submit(person: Person) {
  const outcome = await person.submit();
  await app.settle();
  return outcome;
}

async function session(person: Person): Promise<void> {
  await person.command("/session");
  await app.settle();
}

const firstSession = () => loadSession(app.db.client, app.workspaceId, app.program.sessionIds[0] ?? "");
async function counts() {
  return attendanceCounts(app.db.client, await firstSession());
}
const isAsked = (one: { metadata?: { event_payload: Record<string, unknown> } }) =>
  /^intention\./.test(String(one.metadata?.event_payload.keys));
const asked = () =>
  app.slack.outgoing
    .filter((one) => one.op === "post" && isAsked(one))
    .map((one) => {
      const [kind] = String(one.metadata?.event_payload.keys).split("/");
      return `${isoInJapan(one.at).slice(5, 16)} ${kind} ${app.trainees.indexOf(one.user ?? "")}`;
    });
/** The latest state of the last question in somebody's DM. */
const dm = (index: number) => {
  const own = app.slack.outgoing.filter((one) => one.user === app.trainees[index] && isAsked(one));
  return own.at(-1)?.text ?? "";
};

describe("the question", () => {
  it("reaches everybody enrolled ten working days before, and each on a day of their own office", async () => {
    await app.driveTo("2024-06-12T12:00:00+09:00");
    // The other municipality is closed on the 11th; whoever has no account is not reached.
    expect(asked().toSorted()).toEqual([
      "06-11T10:00 intention.request 0",
      "06-11T10:00 intention.request 1",
      "06-11T10:00 intention.request 2",
      "06-12T09:00 intention.request 3",
      "06-12T09:00 intention.request 4",
    ]);
    expect(dm(MEMBER)).toContain("期限は6月18日（火）17:00です");
  });

  it("is answered in one press, and becomes the receipt", async () => {
    await press(trainee(MEMBER), "出席予定");
    expect(trainee(MEMBER).sees()).toContain("上田 恵さん、次のとおり承りました：出席予定");
    expect(trainee(MEMBER).sees()).not.toContain("出席の予定を教えてください");
    expect(await counts()).toEqual(before);
  });

  it("of a stand-in asks for name, reading and affiliation", async () => {
    await press(trainee(OTHER), "代理…");
    await trainee(OTHER).fill({ 氏名: "代理 花子", ふりがな: " ", 所属: "架空相談室" });
    expect((await submit(trainee(OTHER))).errors).toEqual({ ふりがな: "記入してください。" });
    await trainee(OTHER).fill({ ふりがな: "だいり はなこ" });
    expect(await submit(trainee(OTHER))).toMatchObject({ closed: true });
    expect(dm(OTHER)).toContain("次のとおり承りました：代理（代理 花子さん）");
    expect(await counts()).toEqual(before);
  });
});

describe("an absence told to attendance", () => {
  it("is an answer, and no longer stands once the person says that they come after all", async () => {
    await session(trainee(OTHER_LEADER));
    await press(trainee(OTHER_LEADER), "欠席・代理を知らせる");
    await trainee(OTHER_LEADER).fill({ "第1回（6月25日（火））の研修への出欠": "欠席（連絡あり）" });
    await submit(trainee(OTHER_LEADER));
    expect(dm(OTHER_LEADER)).toContain("次のとおり承りました：欠席");
    expect(await counts()).toMatchObject({ excused: 1 });
    await press(trainee(OTHER_LEADER), "変更する");
    expect(trainee(OTHER_LEADER).modal()?.inputs[0]?.value).toBe("欠席");
    await trainee(OTHER_LEADER).fill({ "第1回（6月25日（火））の研修への出席の予定": "出席予定" });
    await submit(trainee(OTHER_LEADER));
    expect(dm(OTHER_LEADER)).toContain("次のとおり承りました：出席予定");
    expect(await counts()).toEqual(before);
  });
});

describe("a leader", () => {
  it("sees who of the team has answered, and answers for another, who sees it in the DM", async () => {
    await session(trainee(LEADER));
    await press(trainee(LEADER), "チームの出席予定（架空北市チーム）");
    expect(trainee(LEADER).modal()?.text).toContain("上田 恵さん：出席予定");
    expect(trainee(LEADER).modal()?.text).toContain("井上 花さん：未回答");
    await trainee(LEADER).choose("代わりに入力する方を選ぶ", "井上 花さん：未回答");
    await app.settle();
    await trainee(LEADER).fill({ "井上 花さんの第1回（6月25日（火））の研修への出席の予定": "欠席" });
    expect(await submit(trainee(LEADER))).toMatchObject({ closed: true });
    expect(dm(CONTACT)).toContain("次のとおり承りました：欠席　入力：青木 一郎さん");
    const [entry] = await auditEntries(app.db.client, { workspaceId: app.workspaceId });
    expect(entry).toMatchObject({
      action: "intention.entered",
      byId: app.program.trainees[LEADER]?.personId,
      subjectId: app.program.trainees[CONTACT]?.enrollmentId,
    });
  });

  it("does not overwrite what the person answered meanwhile", async () => {
    await session(trainee(LEADER));
    await press(trainee(LEADER), "チームの出席予定（架空北市チーム）");
    await trainee(LEADER).choose("代わりに入力する方を選ぶ", "井上 花さん：欠席");
    await app.settle();
    const label = "井上 花さんの第1回（6月25日（火））の研修への出席の予定";
    await press(trainee(CONTACT), "変更する");
    await trainee(CONTACT).fill({ "第1回（6月25日（火））の研修への出席の予定": "出席予定" });
    await submit(trainee(CONTACT));
    await trainee(LEADER).fill({ [label]: "代理" });
    await submit(trainee(LEADER));
    await trainee(LEADER).fill({ 氏名: "代理 次郎", ふりがな: "だいり じろう", 所属: "架空の役所" });
    expect(await submit(trainee(LEADER))).not.toMatchObject({ closed: true });
    expect(trainee(LEADER).modal()?.text).toContain("ほかの方が「出席予定」と入力しました");
    expect(trainee(LEADER).modal()?.inputs[0]?.value).toBe("代理 次郎");
    expect(dm(CONTACT)).toContain("次のとおり承りました：出席予定");
  });
});

describe("the office", () => {
  it("sees the numbers in /session, and may take back what was entered for another", async () => {
    await session(officer());
    await officer().press("詳細", { nth: 0 });
    await app.settle();
    expect(officer().modal()?.text).toContain("出席予定 3人、代理 1人、欠席 0人、未回答 2人。");
    await officer().choose("チームを選んで出席予定を見る", "1 架空北市チーム（未回答 1人）");
    await app.settle();
    await officer().choose("代わりに入力する方を選ぶ", "上田 恵さん：出席予定");
    await app.settle();
    await officer().fill({ "上田 恵さんの第1回（6月25日（火））の研修への出席の予定": "欠席" });
    await submit(officer());
    expect(dm(MEMBER)).toContain("承りました：欠席　入力：事務局 太郎さん");

    const [entry] = await auditEntries(app.db.client, { workspaceId: app.workspaceId });
    const action = app.app.features
      .flatMap((one) => one.audited ?? [])
      .find((one) => one.action === entry?.action);
    if (!entry?.byId || !action?.undo) throw new Error("nothing to undo");
    const who = {
      workspaceId: app.workspaceId,
      slackUserId: app.officer,
      personId: entry.byId,
      name: "",
      roles: new Set(["council" as const]),
      language: "ja" as const,
    };
    const { undo } = action;
    const undoing = () =>
      app.db.transaction((tx) => undo(tx, app.app.deps, { entry, who, at: app.clock.now() }));
    await undoing();
    app.app.deps.notices.kick();
    await app.settle();
    expect(dm(MEMBER)).toContain("承りました：出席予定");
    await expect(undoing()).rejects.toThrow("answer-changed");
    expect(await counts()).toEqual(before);
  });
});

describe("the reminder", () => {
  it("goes once, on the working day before it is due, to nobody who has answered", async () => {
    const sent = asked().length;
    await app.driveTo("2024-06-18T16:00:00+09:00");
    expect(asked().slice(sent)).toEqual(["06-17T10:00 intention.reminder 0"]);
    // The week's summary tells the numbers, and nobody's name.
    expect(officer().sees(app.councilChannel)).toContain(
      "出席の予定：出席予定 3人、代理 1人、欠席 0人、未回答 2人",
    );
    await app.driveTo("2024-06-18T17:30:00+09:00");
    expect(asked().length).toBe(sent + 1);
  });

  it("an answer can still be given after that, until the session begins", async () => {
    await press(trainee(LEADER), "欠席");
    expect(dm(LEADER)).toContain("承りました：欠席");
    await press(trainee(LEADER), "変更する");
    await app.driveTo("2024-06-25T13:05:00+09:00");
    const { errors } = await trainee(LEADER).submit();
    await app.settle();
    expect(JSON.stringify(errors ?? trainee(LEADER).modal()?.text)).toContain(
      "第1回は始まっているため、出席の予定は変更できません",
    );
    await trainee(LEADER).dismiss();
    // Nothing of it is left to press, whether answered or not; the reminder leads to the session.
    expect(trainee(LEADER).messages().flatMap(buttonsOf)).toEqual(["回の詳細を開く"]);
    expect(await counts()).toEqual(before);
  });
});
