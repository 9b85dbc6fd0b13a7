/** Use cases on a database, with notices that only remember what they were asked. */
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { loadSession } from "../../../src/features/session/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { Deps } from "../../../src/platform/deps.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import type { Notices } from "../../../src/platform/notices/types.ts";
import { createWork } from "../../../src/platform/process/work.ts";
import type { SlackApi } from "../../../src/platform/slack/api.ts";
import type { KnownWho, Role } from "../../../src/platform/slack/who.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { createKeptLog } from "../../support/log.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";

export const WORKSPACE = "w1";
export const now = new Date("2024-06-10T10:00:00+09:00");
export let test: TestDatabase;
export let deps: Deps;
export let seeded: SeededProgram;
export let asked: { what: string; kind?: string; ordinal?: number }[];

/** At the top of a test file. */
export function useWorld(): void {
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());
  beforeEach(makeWorld);
}

async function makeWorld(): Promise<void> {
  await test.reset();
  seeded = await seedProgram(test.db, { workspaceId: WORKSPACE, channelId: "C1" });
  asked = [];
  const notices: Notices = {
    replan: async () => void asked.push({ what: "replan" }),
    announce: async (_tx, kind, _id, _workspace, { ordinal }) => {
      asked.push({ what: "announce", kind, ordinal });
      return "notice";
    },
    approve: async (tx, id, workspaceId, approvedById, approvedAt) => {
      asked.push({ what: "approve" });
      await tx.notice.updateMany({ where: { id, workspaceId }, data: { approvedAt, approvedById } });
    },
    withdrawApproval: async (tx, id, workspaceId) => {
      asked.push({ what: "withdrawApproval" });
      const data = { approvedAt: null, approvedById: null };
      await tx.notice.updateMany({ where: { id, workspaceId }, data });
    },
    refresh: async (_tx, { kind }) => {
      for (const one of [kind].flat()) asked.push({ what: "refresh", kind: one });
    },
    audienceChanged: async () => void asked.push({ what: "audienceChanged" }),
    kick: () => void asked.push({ what: "kick" }),
  };
  // No use case speaks to Slack.
  const slack = {} as SlackApi;
  deps = {
    db: test.db,
    clock: new DrivenClock(now),
    log: createKeptLog(),
    work: createWork(),
    slack,
    notices,
  };
}

export const someone = (...roles: Role[]): KnownWho => ({
  workspaceId: WORKSPACE,
  slackUserId: "U1",
  personId: seeded.trainees[0]?.personId ?? "",
  name: "事務局 太郎",
  roles: new Set(roles),
  language: "ja",
});
export const act = (at = now, once = true) => ({ who: someone("council"), now: at, once: async () => once });
export const session = (index = 0) => loadSession(test.db.client, WORKSPACE, seeded.sessionIds[index] ?? "");

export async function announce(
  sessionId: string,
  state: { sent?: boolean; approved?: boolean },
): Promise<string> {
  const { id } = await test.db.client.notice.create({
    data: {
      workspaceId: WORKSPACE,
      key: `session.announcement/${sessionId}/1`,
      kind: "session.announcement",
      subjectId: sessionId,
      ordinal: 1,
      dueAt: new Date("2024-06-04T10:00:00+09:00"),
      expiresAt: new Date("2024-06-25T13:00:00+09:00"),
      needsApproval: true,
      approvedAt: state.approved ? now : null,
      state: state.sent ? "GOING_OUT" : "PLANNED",
      createdAt: now,
      updatedAt: now,
    },
  });
  if (state.sent) {
    await test.db.client.delivery.create({
      data: {
        workspaceId: WORKSPACE,
        noticeId: id,
        recipient: "C1",
        toChannel: true,
        state: "SENT",
        availableAt: now,
      },
    });
  }
  return id;
}

export async function refusal(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error("nothing was refused");
  expect(error.say(wordsIn("en"))).not.toBe("");
  return error.code;
}
