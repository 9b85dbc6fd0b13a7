/** Where a session has both, and when it moves: asked anew, with the old answers cleared and their history kept. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-04T09:00:00+09:00", rates: "off" });
  await app.db.client.session.updateMany({
    where: { workspaceId: app.workspaceId, number: 2 },
    data: { mode: "HYBRID", link: "https://example.jp/meeting" },
  });
  await app.replanAll();
});
afterAll(() => app.close());

const officer = () => app.slack.as(app.officer);
const trainee = (index: number) => app.slack.as(app.trainees[index] ?? "");
type Person = ReturnType<typeof trainee>;

async function press(person: Person, text: string): Promise<void> {
  expect(await person.press(text)).toMatchObject({ ok: true });
  await app.settle();
}
async function submit(person: Person): Promise<void> {
  await person.submit();
  await app.settle();
}
async function list(nth: number, button: string): Promise<void> {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await officer().command("/session");
  await app.settle();
  expect(await officer().press(button, { nth })).toMatchObject({ ok: true });
  await app.settle();
}

const isAsked = (one: { metadata?: { event_payload: Record<string, unknown> } }) =>
  String(one.metadata?.event_payload.keys).includes("intention.request");
const asked = () =>
  app.slack.outgoing
    .filter((one) => one.op === "post" && isAsked(one))
    .map((one) => `${isoInJapan(one.at).slice(5, 13)} ${app.trainees.indexOf(one.user ?? "")}`);
const history = () =>
  app.db.client.intentionEntry.findMany({
    where: { workspaceId: app.workspaceId },
    orderBy: { at: "asc" },
    select: { from: true, to: true, place: true },
  });

it("where a session has both, coming says where, and the office reads how many seats it takes", async () => {
  await app.driveTo("2024-07-05T11:00:00+09:00");
  expect(asked()).toHaveLength(5);
  await press(trainee(1), "会場で出席");
  await press(trainee(2), "オンラインで出席");
  await press(trainee(3), "代理…");
  await trainee(3).fill({ 氏名: "代理 花子", ふりがな: "だいり はなこ", 所属: "架空相談室" });
  await trainee(3).fill({ 代理の方の出席のしかた: "会場で出席" });
  await submit(trainee(3));
  expect(trainee(2).sees()).toContain("承りました：出席予定（オンライン）");
  await list(1, "詳細");
  expect(officer().modal()?.text).toContain(
    "出席予定 2人（会場 1人・オンライン 1人）、代理 1人（会場 1人・オンライン 0人）、欠席 0人、未回答 3人。",
  );
});

it("a session that moves within ten working days is asked about at once, and old answers say nothing", async () => {
  await list(0, "延期・日時変更");
  await officer().fill({ 開催日: "2024-07-18" });
  await submit(officer());
  await submit(officer());
  await app.driveTo("2024-07-05T11:20:00+09:00");
  expect(asked().slice(5).toSorted()).toEqual([0, 1, 2, 3, 4].map((index) => `07-05T11 ${index}`));
  expect(trainee(2).sees()).toContain("日程が変わったため、このお知らせへの回答は不要です");
  expect(trainee(2).sees()).toContain("期限は7月10日（水）17:00です");
  expect(await app.db.client.sessionIntention.count({ where: { workspaceId: app.workspaceId } })).toBe(0);
  expect(await history()).toEqual([
    { from: null, to: "ATTEND", place: "VENUE" },
    { from: null, to: "ATTEND", place: "ONLINE" },
    { from: null, to: "SUBSTITUTE", place: "VENUE" },
    { from: "ATTEND", to: null, place: null },
    { from: "ATTEND", to: null, place: null },
    { from: "SUBSTITUTE", to: null, place: null },
  ]);
  await press(trainee(2), "会場で出席");
  expect(trainee(2).sees()).toContain("承りました：出席予定（会場）");
});

it("one that moves when its due day has passed is not asked about, and can be answered in /session", async () => {
  await app.driveTo("2024-07-10T18:00:00+09:00");
  const before = asked().length;
  await list(0, "延期・日時変更");
  await officer().fill({ 開催日: "2024-07-17" });
  await submit(officer());
  await submit(officer());
  await app.driveTo("2024-07-12T12:00:00+09:00");
  expect(asked().length).toBe(before);
  await trainee(0).command("/session");
  await app.settle();
  await press(trainee(0), "出席の予定を答える");
  await trainee(0).fill({ "第2回（7月17日（水））の研修への出席の予定": "オンラインで出席" });
  await submit(trainee(0));
  expect((await history()).at(-1)).toEqual({ from: null, to: "ATTEND", place: "ONLINE" });
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});
