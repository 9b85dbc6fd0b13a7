/** 未確認の全員を出席にする: the usual case of a team's list in one press, through the real app. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-24T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const REST = "未確認の全員を出席にする";
const trainee = (index: number) => app.slack.as(app.trainees[index] ?? "");
const leader = () => trainee(0);
const contact = () => trainee(1);
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

async function openTeam(person: Person): Promise<void> {
  await person.dismiss().catch(() => undefined);
  await person.command("/session");
  await app.settle();
  await press(person, "チームの出欠を入力（架空北市チーム）");
}

const shown = (person: Person) => (person.modal()?.inputs ?? []).map((input) => input.value);
const hasButton = (person: Person) => person.modal()?.buttons.includes(REST);

async function marks() {
  const rows = await app.db.client.attendance.findMany({
    where: { workspaceId: app.workspaceId },
    include: { enrollment: { select: { number: true } } },
    orderBy: { enrollment: { number: "asc" } },
  });
  return rows.map((row) => `${row.enrollment.number} ${row.status}`);
}

it("is not offered before the day, when nobody can have attended", async () => {
  await openTeam(leader());
  expect(hasButton(leader())).toBe(false);
});

it("fills in the open list, keeps what was chosen in it, and writes nothing before 保存", async () => {
  await app.driveTo("2024-06-25T16:00:00+09:00");
  await openTeam(leader());
  await leader().fill({ "井上 花さん": "遅刻" });
  await press(leader(), REST);
  expect(shown(leader())).toEqual(["出席", "遅刻", "出席"]);
  expect(hasButton(leader())).toBe(false);
  expect(await marks()).toEqual([]);
  await leader().dismiss();
  expect(await marks()).toEqual([]);
});

it("never writes over what somebody else entered since the list was opened", async () => {
  await openTeam(leader());
  await openTeam(contact());
  await contact().fill({ "上田 恵さん": "早退" });
  await submit(contact());
  await leader().fill({ "井上 花さん": "遅刻" });
  await press(leader(), REST);
  expect(await submit(leader())).not.toMatchObject({ closed: true });
  expect(leader().modal()?.text).toMatch(/上田 恵さん：16:0\dに井上 花さんが「早退」と入力しました。/);
  expect(shown(leader())).toEqual(["出席", "遅刻", "早退"]);
  expect(await marks()).toEqual(["R6-001 PRESENT", "R6-002 LATE", "R6-003 LEFT_EARLY"]);
  expect(await submit(leader())).toMatchObject({ closed: true });
  expect(hasButton(leader())).not.toBe(true);
});

it("is there for the office too, with who is marked already left as they are", async () => {
  await app.driveTo("2024-06-25T16:40:00+09:00");
  await press(trainee(3), "欠席");
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth: 0 });
  await app.settle();
  await officer().choose("チームを選んで出欠を入力", "2 架空南町チーム（未確認 2人）");
  await app.settle();
  await press(officer(), REST);
  expect(shown(officer())).toEqual(["欠席", "出席", "出席"]);
  await submit(officer());
  expect((await marks()).slice(3)).toEqual(["R6-004 ABSENT", "R6-005 PRESENT", "R6-006 PRESENT"]);
});
