/** /program settings: from what is stored, only what was touched, and nothing over what somebody else did. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { findProgram } from "../../../src/features/program/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
let colleague: string;

beforeAll(async () => {
  // Session 1 has closed by its date (9 July), session 2 is open until 5 August.
  app = await startTestApp({ at: "2024-07-25T10:00:00+09:00", rates: "off" });
  colleague = app.slack.addUser({ name: "事務局 次郎", email: "jiro@example.jp" });
  await app.slack.join(app.councilChannel, colleague);
  await done();
  await app.replanAll();
});
afterAll(() => app.close());

const done = () => app.app.deps.work.idle();
const as = (user: string) => app.slack.as(user);
const officer = () => as(app.officer);
const modal = (user = app.officer) => as(user).modal()?.text ?? "";
const where = () => ({ workspaceId: app.workspaceId });
const program = async () => {
  const found = await findProgram(app.db.client, app.workspaceId);
  if (!found) throw new Error("no program");
  return found;
};
const entries = () => auditEntries(app.db.client, { ...where(), action: "setup.settings" });

async function open(user = app.officer): Promise<void> {
  await as(user).command("/program", "settings");
  await done();
}
async function save(user = app.officer) {
  const answer = await as(user).submit();
  await done();
  // On a slow machine Slack's three seconds may be over: one presses again.
  if (!JSON.stringify(answer).includes(wordsIn("ja").common.tooSlow)) return answer;
  return as(user).submit();
}
const dueOf = async (kind: string, session: number) => {
  const subjectId = app.program.sessionIds[session - 1] ?? "";
  const notices = await app.db.client.notice.findMany({
    where: { ...where(), kind, subjectId, state: { not: "WITHDRAWN" } },
  });
  return notices.map((notice) => notice.dueAt.toISOString());
};

it("starts from what is stored and writes only what was changed, with an entry in the log, and plans anew", async () => {
  expect(await dueOf("session.announcement", 4)).toEqual(["2024-10-18T01:00:00.000Z"]);
  await open();
  expect(modal()).toContain("変えたところだけを保存します");
  const fields = officer().modal()?.inputs ?? [];
  expect(fields.map((input) => input.label)).toHaveLength(25);
  await officer().fill({
    問い合わせ先: "架空県社協 電話 111",
    "開催案内（開催日の何日前）": "28",
    週のまとめの曜日: "金曜日",
    週のまとめの時刻: "08:30",
  });
  await save();
  expect(modal()).toContain(
    "設定を保存しました：問い合わせ先、開催案内（開催日の何日前）、週のまとめの曜日、週のまとめの時刻",
  );
  expect(await program()).toMatchObject({
    contact: "架空県社協 電話 111",
    title: "地域の支え合いコーディネート機能強化研修",
    rules: {
      announcementDaysBefore: 28,
      summaryWeekday: 5,
      summaryTime: "08:30",
      reflectionOpenDays: 14,
      largestTeam: 6,
    },
  });
  expect(await dueOf("session.announcement", 4)).toEqual(["2024-10-11T01:00:00.000Z"]);
  const [entry, ...others] = await entries();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    before: {
      contact: "架空県社協 地域福祉課 電話 000-0000-0000",
      announcementDaysBefore: "21",
      summaryWeekday: "月",
      summaryTime: "09:00",
    },
    after: {
      contact: "架空県社協 電話 111",
      announcementDaysBefore: "28",
      summaryWeekday: "金",
      summaryTime: "08:30",
    },
  });
  await officer().dismiss();
  await open();
  await save();
  expect(modal()).toContain("変わったところはありません");
  await officer().dismiss();
});

it("is refused beside the field when it does not fit together, and keeps what was typed", async () => {
  await open();
  await officer().fill({ "振り返りの締切（開催日の何日後）": "7", 昼休みの始め: "18:00" });
  const refused = await save();
  expect(JSON.stringify(refused)).toContain("振り返りの締切が、2回目の再度のお知らせより後になっていません");
  expect(JSON.stringify(refused)).toContain("時刻の順序が合いません");
  // Two teams of three, led by administrative staff.
  await officer().fill({
    "振り返りの締切（開催日の何日後）": "14",
    昼休みの始め: "12:00",
    "1チームの人数の上限": "2",
    リーダーになれる所属区分: "社協",
  });
  expect(JSON.stringify(await save())).toContain("この設定では、チーム1、2が要件に合わなくなります");
  expect(await program()).toMatchObject({
    rules: { largestTeam: 6, leaderAffiliation: "ADMIN", reflectionOpenDays: 14 },
  });
  await officer().dismiss();
});

it("of two officers the second sees what the first changed, keeps what was typed, and loses nothing", async () => {
  await open();
  await open(colleague);
  await as(colleague).fill({ 主催: "架空県社協（新）", 目的: "新しい目的" });
  await save(colleague);
  expect(modal(colleague)).toContain("設定を保存しました：目的、主催");
  await officer().fill({ 主催: "別の名前", 研修名: "新しい研修名" });
  await save();
  expect(modal()).toContain("ほかの方が次の設定を変えました");
  expect(modal()).toContain("架空県社協（新）");
  expect((await program()).title).toBe("地域の支え合いコーディネート機能強化研修");
  const shown = Object.fromEntries(
    (officer().modal()?.inputs ?? []).map((input) => [input.label, input.value]),
  );
  expect([shown.主催, shown.目的, shown.研修名]).toEqual(["別の名前", "新しい目的", "新しい研修名"]);
  await officer().fill({ 主催: "架空県社協（新）" });
  await save();
  expect(await program()).toMatchObject({
    title: "新しい研修名",
    organizer: "架空県社協（新）",
    purpose: "新しい目的",
  });
  expect((await entries())[0]).toMatchObject({ facts: { settings: ["title"] } });
  await officer().dismiss();
});

it("more days for reflections open nothing again that has closed", async () => {
  await open();
  await officer().fill({ "振り返りの締切（開催日の何日後）": "40" });
  await save();
  const sessions = await app.db.client.session.findMany({ where: where(), orderBy: { number: "asc" } });
  expect(sessions.map((session) => session.reflectionCloseDate)).toEqual(["2024-07-09", null, null, null]);
  await officer().dismiss();
});

it("is taken back by the log, unless the same was changed again since", async () => {
  const action = app.app.features
    .flatMap((feature) => feature.audited ?? [])
    .find((one) => one.action === "setup.settings");
  const [latest, , , first] = await entries();
  if (!action?.undo || !latest || !first) throw new Error("nothing to undo");
  expect(action.say(wordsIn("ja"), latest.facts)).toBe(
    "研修の設定を変えました（振り返りの締切（開催日の何日後））。",
  );
  const officerRow = await app.db.client.person.findFirstOrThrow({
    where: { ...where(), slackUserId: app.officer },
  });
  const who = {
    ...where(),
    slackUserId: app.officer,
    personId: officerRow.id,
    name: "",
    roles: new Set(["council" as const]),
    language: "ja" as const,
  };
  const undo = (entry: typeof latest) =>
    app.db.transaction(async (tx) => action.undo?.(tx, app.app.deps, { entry, who, at: app.clock.now() }));
  await undo(latest);
  expect((await program()).rules.reflectionOpenDays).toBe(14);
  await open();
  await officer().fill({ 問い合わせ先: "電話 222" });
  await save();
  const refused = await undo(first).catch((error: unknown) => error);
  if (!(refused instanceof UserError)) throw new Error("not refused", { cause: refused });
  expect(refused.say(wordsIn("ja"))).toContain("元に戻せません（問い合わせ先）");
  expect((await program()).rules.announcementDaysBefore).toBe(28);
  await officer().dismiss();
});

it("is the office's alone", async () => {
  const trainee = as(app.trainees[0] ?? "");
  await trainee.command("/program", "settings");
  await done();
  expect(trainee.modal()).toBeUndefined();
  expect(trainee.ephemerals().at(-1)?.text).toContain("の役割ではできません");
  expect(app.slack.violations).toEqual([]);
});
