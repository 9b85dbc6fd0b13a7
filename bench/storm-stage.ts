/** The office before the storm: its people and sessions, what stands in their DMs, and the sheets they will send. */
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { sheetModal } from "../src/features/reflection/answer-reflection.view.ts";
import { loadSheet } from "../src/features/reflection/read-sheet.ts";
import { wordsIn } from "../src/locales/index.ts";
import type { Database } from "../src/platform/database/index.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/index.ts";
import { DrivenClock } from "../src/shared/clock.ts";
import { addDays, dateOf } from "../src/shared/japanese-date.ts";
import { ROOT } from "./app-process.ts";
import { fillOffice, type Office, slackIdOf } from "./office.ts";
import { opened, type Place } from "./own-database.ts";
import { type Submission, submissionOf } from "./storm-load.ts";

export const PEOPLE = 1000;
export const COUNCIL = "C0COUNCIL";
/** One session each, so that every answer is a new one; the first two warm up, as an app is that has run for days. */
const ROUNDS = [
  "cold",
  "warm",
  "few-1",
  "few-2",
  "few-3",
  "all",
  "steady-1",
  "steady-2",
  "steady-3",
] as const;
export type Round = (typeof ROUNDS)[number];

export interface Stage {
  slack: Sandbox;
  office: Office;
  place: Place;
  /** The sheets of a round, filled in by its first `count` people. */
  sheets(round: Round, count: number): Submission[];
  sessionOf(round: Round): string;
}

/** What stands in everybody's DM after a session, and is edited when they have answered. */
async function postFollowups(db: Database, slack: Sandbox, office: Office, rounds: number): Promise<void> {
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const { workspaceId, programId } = office;
  const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
  const posted = await Promise.all(
    people.map((number) => client.chat.postMessage({ channel: slackIdOf(number), text: "第1回の振り返り" })),
  );
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 7 * 86_400_000);
  for (const subjectId of office.sessionIds.slice(0, rounds)) {
    const notice = await db.client.notice.create({
      data: {
        ...{ workspaceId, programId, kind: "session.followup", subjectId, ordinal: 0, state: "GOING_OUT" },
        ...{ key: `session.followup/${subjectId}/0`, dueAt: now, expiresAt, audienceStale: false },
        ...{ createdAt: now, updatedAt: now },
      },
    });
    await db.client.delivery.createMany({
      data: posted.map(({ channel, ts }, index) => ({
        ...{ workspaceId, noticeId: notice.id, recipient: `person-${index + 1}`, state: "SENT" as const },
        ...{
          availableAt: now,
          sentAt: now,
          channelId: channel ?? "",
          ts: ts ?? "",
          messageId: `${subjectId}-${index}`,
        },
      })),
    });
  }
}

async function sheetOf(db: Database, { workspaceId }: Office, sessionId: string) {
  const roles = new Set(["trainee" as const]);
  const who = {
    workspaceId,
    slackUserId: slackIdOf(1),
    personId: "person-1",
    name: "",
    roles,
    language: "ja" as const,
  };
  const sheet = await loadSheet(db.client, { who, sessionId, at: new Date() });
  return sheetModal({ words: wordsIn("ja"), sheet, given: {} });
}

export async function setStage<T>(place: Place, run: (stage: Stage) => Promise<T>): Promise<T> {
  const clock = new DrivenClock(new Date());
  const slack = await startSandbox({ clock, manifest: join(ROOT, "manifest.yml"), rates: "off", keeps: 100 });
  try {
    for (let number = 1; number <= PEOPLE; number++) {
      slack.addUser({ id: slackIdOf(number), name: `架空 ${number}` });
    }
    const officer = slack.addUser({ name: "事務局 太郎" });
    slack.addChannel({ id: COUNCIL, name: "jimukyoku", isPrivate: true, members: [officer] });
    // Yesterday: open for two weeks, at whatever hour this runs.
    const date = addDays(dateOf(new Date()), -1);
    const stage = await opened(place, async (db): Promise<Stage> => {
      const dates = ROUNDS.map(() => date);
      const office = await fillOffice(db, { people: PEOPLE, dates, teamId: slack.teamId });
      await postFollowups(db, slack, office, ROUNDS.length);
      const views = new Map<Round, Awaited<ReturnType<typeof sheetOf>>>();
      for (const [index, round] of ROUNDS.entries()) {
        views.set(round, await sheetOf(db, office, office.sessionIds[index] ?? ""));
      }
      return {
        ...{ slack, office, place },
        sessionOf: (round) => office.sessionIds[ROUNDS.indexOf(round)] ?? "",
        sheets(round, count) {
          const view = views.get(round);
          if (!view) throw new Error(`no such round: ${round}`);
          const { teamId } = slack;
          return Array.from({ length: count }, (_, at) =>
            submissionOf(view, { person: at + 1, round, teamId }),
          );
        },
      };
    });
    return await run(stage);
  } finally {
    await slack.close();
  }
}
