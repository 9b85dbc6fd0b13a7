/** Whoever writes to the app is answered, whatever they are to the program, and the council reads it. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { AffiliateRole } from "../../../src/platform/database/generated/enums.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-20T09:00:00+09:00", rates: "off" });
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

async function affiliate(role: AffiliateRole): Promise<string> {
  const slackUserId = app.slack.addUser({ name: role, email: `${role}@example.jp` });
  const { workspaceId } = app;
  const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
  const account = { name: role, slackUserId, slackState: "ACTIVE" as const };
  const person = await app.db.client.person.create({ data: { workspaceId, ...account, ...stamps } });
  await app.db.client.affiliate.create({
    data: { workspaceId, programId: app.program.programId, personId: person.id, role },
  });
  return slackUserId;
}

const WHO: [string, () => Promise<string> | string, string, string][] = [
  ["a leader", () => app.trainees[0] ?? "", "欠席します", "出欠を変更する"],
  ["a contact", () => app.trainees[1] ?? "", "出欠の連絡です", "出欠を変更する"],
  ["a trainee", () => app.trainees[2] ?? "", "自分のデータを見たい", "自分のデータ"],
  ["an observer", () => affiliate("OBSERVER"), "欠席します", "いま出欠を入力できる回はありません"],
  ["a viewer", () => affiliate("VIEWER"), "次はいつですか", "架空県民センター"],
  ["a speaker", () => affiliate("SPEAKER"), "よろしくお願いします。資料はいつ送れば？", "架空県民センター"],
];

it.each(WHO)("%s", async (_name, find, words, answer) => {
  const user = await find();
  const person = app.slack.as(user);
  const before = app.slack.history(app.councilChannel).length;
  await person.say(words);
  await app.settle();
  expect(person.sees()).toContain(answer);
  expect(person.sees()).toContain("架空県社協 地域福祉課");
  const shown = app.slack.history(app.councilChannel).slice(before);
  expect(shown).toHaveLength(1);
  expect(JSON.stringify(shown[0]?.blocks)).toContain(words);
});

it("in a thread, and with /me, too", async () => {
  const user = app.trainees[3] ?? "";
  const person = app.slack.as(user);
  const said = () => app.slack.dm(user).filter((message) => message.isApp);
  await person.say("次はいつですか");
  await app.settle();
  const threadTs = said().at(-1)?.ts ?? "";
  await person.say("遅れます", { threadTs });
  await app.settle();
  expect(said()).toHaveLength(2);
  expect(said().at(-1)?.threadTs).toBe(threadTs);
  const from = { channel_type: "im", channel: await app.app.deps.slack.openDm(user), user };
  await app.slack.event({ type: "message", ...from, subtype: "me_message", text: "欠席します", ts: "1.2" });
  await app.settle();
  expect(said()).toHaveLength(3);
  expect(JSON.stringify(said().at(-1)?.blocks)).toContain("出欠を変更する");
});

it("when the answer cannot be made, the person is told so, with a number that stands in the log", async () => {
  const person = app.slack.as(app.trainees[4] ?? "");
  const { client } = app.db;
  await client.$executeRawUnsafe(`alter table "SessionItem" rename to "Away"`);
  await person.say("欠席します");
  await app.settle();
  await client.$executeRawUnsafe(`alter table "Away" rename to "SessionItem"`);
  expect(person.sees()).toContain("処理を終えられませんでした");
  const fault = app.log.entries.find((entry) => "reference" in entry.facts);
  const { reference } = { reference: "", ...fault?.facts };
  expect(reference).toHaveLength(8);
  expect(person.sees()).toContain(reference);
  app.log.entries.length = 0;
});
