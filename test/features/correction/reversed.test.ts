/** A decision about a correction that was wrong: reversed from /program log, told of, and decided anew. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const MEMBER = 2;
const officer = () => app.slack.as(app.officer);
const member = () => app.slack.as(app.trainees[MEMBER] ?? "");
const modal = () => officer().modal()?.text ?? "";

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T13:30:00+09:00", rates: "off" });
  await app.replanAll();
  await app.driveTo("2024-06-25T16:35:00+09:00");
  await press(member(), "欠席");
  await app.driveTo("2024-07-10T10:00:00+09:00");
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

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
async function clear(person: Person): Promise<void> {
  for (let views = 0; views < 3; views++) await person.dismiss().catch(() => undefined);
}
const mark = async () => {
  const { enrollmentId = "" } = app.program.trainees[MEMBER] ?? {};
  const row = await app.db.client.attendance.findFirst({
    where: { workspaceId: app.workspaceId, sessionId: app.program.sessionIds[0] ?? "", enrollmentId },
  });
  return row?.status ?? null;
};
async function decide(verdict: string): Promise<void> {
  await clear(officer());
  await officer().command("/program", "corrections");
  await app.settle();
  await press(officer(), "内容を見て決める");
  await officer().fill({ どうしますか: verdict });
  await submit(officer());
  await clear(officer());
}
async function openLatest(): Promise<void> {
  await clear(officer());
  await officer().command("/program", "log");
  await app.settle();
  await press(officer(), "詳しく");
}
/** How often the person was written to about the result. */
const told = (kind: string) =>
  app.slack.outgoing.filter(
    (one) =>
      one.op === "post" &&
      one.user === app.trainees[MEMBER] &&
      String(one.metadata?.event_payload.keys).startsWith(`correction.${kind}/`),
  ).length;

it("is asked for once more before it is entered, with what it does and whom it tells", async () => {
  await press(member(), "出欠の訂正を依頼");
  await member().fill({ 正しい出欠: "遅刻" });
  await submit(member());
  await clear(member());
  await decide("承認して記録を改める");
  expect(await mark()).toBe("LATE");
  expect(member().sees()).toContain("ご依頼のとおり、記録を「遅刻」に改めました。");
  await openLatest();
  expect(officer().modal()?.buttons).not.toContain("元に戻す");
  await press(officer(), "取り消す記録を入れる");
  expect(modal()).toContain("知らせた方がいるため、なかったことにはできません");
  expect(modal()).toContain("ご本人に、結果を取り消したことをDMで知らせます。");
});

it("puts the record back, leaves an erratum, and the person reads that it is looked at again", async () => {
  await submit(officer());
  expect(modal()).toContain("取り消す記録を入れました。");
  expect(await mark()).toBe("ABSENT");
  const session = await loadSession(app.db.client, app.workspaceId, app.program.sessionIds[0] ?? "");
  expect((await closingOf(app.db.client, session))?.counts).toMatchObject({ late: 0, absent: 1 });
  const errata = await errataOf(app.db.client, { workspaceId: app.workspaceId, id: app.program.programId });
  expect(errata.map(({ reason }) => reason)).toEqual(["本人からの訂正依頼", "訂正の決定の取り消し"]);
  expect(told("reversed")).toBe(1);
  expect(member().sees()).toContain(
    "先にお知らせした結果を、事務局が取り消しました。いまの記録は「欠席」です。",
  );
  expect(member().sees()).not.toContain("ご依頼のとおり、記録を「遅刻」に改めました。");
});

it("stands in the log with the entry that it takes back, by whom and when", async () => {
  const [entry] = await auditEntries(app.db.client, { workspaceId: app.workspaceId });
  expect(entry).toMatchObject({ action: "correction.decided", reversesId: expect.any(String) });
  await openLatest();
  expect(modal()).toContain("取り消す記録：");
  expect(modal()).toMatch(/7月10日（水） ?10:0\dに事務局 太郎さんがした操作を取り消す記録です。/);
  expect(modal()).toContain("取り消す記録は、ここでは取り消せません");
});

it("the request waits again, and the new decision is told anew", async () => {
  await decide("記録のままとする");
  expect(await mark()).toBe("ABSENT");
  expect(told("decided")).toBe(2);
  expect(member().sees()).toContain("ご依頼（「遅刻」）を確認し、記録はそのままとしました。");
});

it("is refused once somebody has entered something since", async () => {
  await clear(officer());
  await press(member(), "出欠の訂正を依頼");
  await submit(member());
  await clear(member());
  await openLatest();
  await press(officer(), "取り消す記録を入れる");
  await submit(officer());
  expect(modal()).toContain("そのあとで出欠か依頼が変わっているため、取り消せません。");
  expect(told("reversed")).toBe(1);
});
