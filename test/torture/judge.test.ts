/** The judge of the torture finds what it is there to find. */
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { DrivenClock } from "../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { type SeededProgram, seedProgram } from "../support/program.ts";
import { root } from "../support/sources.ts";
import { differences, judge, type Outcome } from "./judge.ts";
import type { Promised } from "./people.ts";

const NOW = new Date("2024-06-24T12:00:00+09:00");
const WORKSPACE = "w1";

let test: TestDatabase;
let slack: Sandbox;
let program: SeededProgram;
let users: string[];
beforeEach(async () => {
  test = await openTestDatabase();
  slack = await startSandbox({ clock: new DrivenClock(NOW), manifest: `${root}/manifest.yml`, rates: "off" });
  users = ["青木 一郎", "井上 花"].map((name) => slack.addUser({ name }));
  program = await seedProgram(test.db, { workspaceId: WORKSPACE, slackUserIds: users });
});
afterEach(async () => {
  await slack.close();
  await test.close();
});

const personAt = (nth: number) => program.trainees[nth]?.personId ?? "";

/** The app says a notice to the nth trainee; returns where it stands. */
async function say(kind: string, nth: number, to = users[nth] ?? "") {
  const keys = `${kind}/s1/1/${personAt(nth)}`;
  const metadata = { event_type: "sasaeai_notice", event_payload: { keys, revision: 0 } };
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const { channel = "", ts = "" } = await client.chat.postMessage({ channel: to, text: kind, metadata });
  return { channelId: channel, ts };
}

async function record(
  kind: string,
  deliveries: { nth: number; state: "WAITING" | "SENDING" | "SENT"; ts?: string }[],
) {
  const at = { dueAt: NOW, expiresAt: new Date(NOW.getTime() + 86_400_000), createdAt: NOW, updatedAt: NOW };
  const named = { workspaceId: WORKSPACE, key: `${kind}/s1/1`, kind, subjectId: "s1", ordinal: 1 };
  const { id: noticeId } = await test.db.client.notice.create({
    data: { ...named, ...at, state: "GOING_OUT" },
  });
  const own = { workspaceId: WORKSPACE, noticeId, availableAt: NOW };
  const data = deliveries.map(({ nth, ...rest }) => ({ ...own, ...rest, recipient: personAt(nth) }));
  await test.db.client.delivery.createMany({ data });
}

const judged = (promised: Promised[] = []): Promise<Outcome> =>
  judge({ slack, where: test.where, promised, at: NOW });

it("what is said twice, and what is said to somebody else", async () => {
  await say("a.reminder", 0);
  await say("a.reminder", 0);
  await say("b.reminder", 1, users[0]);
  const { findings, said } = await judged();
  expect(findings).toEqual([
    `to the wrong place: b.reminder/s1/1/${users[1]} in ${users[0]}`,
    `said 2 times: a.reminder/s1/1/${users[0]}`,
  ]);
  expect(said.size).toBe(2);
});

it("what is left to do, left in the middle, or recorded as sent and not there", async () => {
  await record("a.reminder", [
    { nth: 0, state: "WAITING" },
    { nth: 1, state: "SENDING" },
  ]);
  await record("b.reminder", [{ nth: 0, state: "SENT", ts: "1.000001" }]);
  const { findings } = await judged();
  expect(findings.sort()).toEqual([
    `due and not sent: a.reminder/s1/1/${users[0]}`,
    `left in the middle: a.reminder/s1/1/${users[1]} (attempts 0)`,
    `recorded as sent and not there: b.reminder/s1/1/${users[0]}`,
  ]);
});

it("what was taken from somebody and is not stored", async () => {
  const of = { slackUserId: users[0] ?? "", session: program.sessionIds[0] ?? "" };
  const { findings } = await judged([
    { ...of, what: "attendance", value: "PRESENT" },
    { ...of, what: "answer", value: "what was written" },
  ]);
  expect(findings).toEqual([
    `taken and lost: attendance of ${users[0]}: PRESENT, but undefined`,
    `taken and lost: answer of ${users[0]}: what was written, but undefined`,
  ]);
});

it("what a calm life said and this one did not, and the other way round", async () => {
  await say("a.reminder", 0);
  const calm = await judged();
  await say("b.reminder", 0);
  const other = await judged();
  expect(differences(calm, other)).toEqual([`said without a reason: b.reminder/s1/1/${users[0]}`]);
  expect(differences(other, calm)).toEqual([`never said: b.reminder/s1/1/${users[0]}`]);
});
