/** What somebody said in advance is read where it matters: in their reminder, their team's list, and afterwards. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

const [LEADER, CONTACT, MEMBER] = [0, 1, 2];
const trainee = (index: number) => app.slack.as(app.trainees[index] ?? "");
const SESSION = "第1回（6月25日（火））の研修";

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-10T09:00:00+09:00", rates: "off" });
  await app.replanAll();
  await app.driveTo("2024-06-12T12:00:00+09:00");
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

async function press(index: number, text: string): Promise<void> {
  expect(await trainee(index).press(text)).toMatchObject({ ok: true });
  await app.settle();
}

/** The latest state of their last message of this kind. */
function last(index: number, kind: string): string {
  const own = app.slack.outgoing.filter(
    (one) => one.user === app.trainees[index] && String(one.metadata?.event_payload.keys).includes(kind),
  );
  return own.at(-1)?.text ?? "";
}

it("the reminder of the session says what its reader answered, or that nothing has arrived", async () => {
  await press(MEMBER, "欠席");
  await app.driveTo("2024-06-24T12:00:00+09:00");
  expect(last(MEMBER, "session.reminder")).toContain("出席の予定は「欠席」と承っています。");
  expect(last(LEADER, "session.reminder")).toContain("出席の予定は、まだ承っていません。");
});

it("the reminder follows a later answer", async () => {
  await press(LEADER, "出席予定");
  expect(last(LEADER, "session.reminder")).toContain("出席の予定は「出席予定」と承っています。");
});

it("the team's list shows who does not mean to come, and one press for all leaves them out", async () => {
  await app.driveTo("2024-06-25T13:10:00+09:00");
  await trainee(LEADER).command("/session");
  await app.settle();
  await press(LEADER, "チームの出欠を入力（架空北市チーム）");
  const inputs = () =>
    (trainee(LEADER).modal()?.inputs ?? []).map(({ label, value }) => `${label}：${value}`);
  expect(trainee(LEADER).modal()?.text).toContain("欠席か代理の予定の方は、未確認のまま残します。");
  await press(LEADER, "未確認の全員を出席にする");
  expect(inputs()).toEqual(["青木 一郎さん：出席", "井上 花さん：出席", "上田 恵さん（予定：欠席）：未確認"]);
  await trainee(LEADER).submit();
  await app.settle();
});

it("afterwards they are asked with what they had said in mind", async () => {
  await app.driveTo("2024-06-25T16:40:00+09:00");
  const said = last(MEMBER, "session.followup");
  expect(said).toContain(SESSION);
  expect(said).toContain("この回は「欠席」の予定と承っていました。実際の出欠を教えてください。");
  expect(said).not.toContain("お疲れさまでした");
  expect(last(CONTACT, "session.followup")).toContain("ご参加ありがとうございました");
});
