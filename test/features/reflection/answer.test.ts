/** What happens to an answer, on a database: versions, late and lost ways, two hands at once, one query for counts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { markOwn, markTeam } from "../../../src/features/attendance/index.ts";
import {
  answerReflection,
  declineReflection,
  reflectionCounts,
  takeUpReflection,
} from "../../../src/features/reflection/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import type { Deps } from "../../../src/platform/deps.ts";
import { createWork } from "../../../src/platform/process/work.ts";
import type { Role, Who } from "../../../src/platform/slack/who.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";
import { at } from "./a-session.ts";

const workspaceId = "workspace";
let test: TestDatabase;
let program: SeededProgram;
let deps: Deps;
let refreshed: string[];

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const silent = () => undefined;
const unused = () => {
  throw new Error("not part of this test");
};

beforeEach(async () => {
  await test.reset();
  program = await seedProgram(test.db, { workspaceId });
  refreshed = [];
  deps = {
    db: test.db,
    clock: new DrivenClock(at("2024-06-25T17:00")),
    log: { info: silent, warn: silent, error: silent },
    work: createWork(),
    slack: new Proxy({} as Deps["slack"], { get: unused }),
    notices: {
      replan: async () => undefined,
      announce: async () => "",
      approve: async () => undefined,
      withdrawApproval: async () => undefined,
      audienceChanged: async () => undefined,
      refresh: async (_tx, { kind, recipient }) => {
        for (const one of [kind].flat()) refreshed.push(`${one} ${[recipient].flat()}`);
      },
      kick: silent,
    },
  };
});

const sessionId = () => program.sessionIds[0] ?? "";

function who(index: number, roles: Role[] = ["trainee"]): Who & { personId: string } {
  const { personId = "", name = "" } = program.trainees[index] ?? {};
  return { workspaceId, slackUserId: `U${index}`, personId, name, roles: new Set(roles), language: "ja" };
}

const answer = (index: number, text: string, facts: Partial<Parameters<typeof answerReflection>[1]> = {}) =>
  answerReflection(deps, {
    who: who(index),
    sessionId: sessionId(),
    moves: 0,
    answers: { deepen: text },
    wants: "SUBMITTED",
    at: at("2024-06-25T17:00"),
    ...facts,
  });

const stored = (index: number) =>
  test.db.client.reflection.findFirst({
    where: { workspaceId, enrollmentId: program.trainees[index]?.enrollmentId ?? "" },
    include: { versions: { orderBy: { version: "asc" } } },
  });

const mark = (index: number, status: "PRESENT" | "EXCUSED") =>
  markOwn(deps, { who: who(index), sessionId: sessionId(), mark: { status }, at: at("2024-06-25T16:40") });

describe("an answer", () => {
  it("that is edited too late leaves the one that was handed in, and is kept beside it", async () => {
    await answer(0, "間に合った");
    const late = await answer(0, "遅れた", { at: at("2024-07-09T17:00") });
    expect(late.notCounted).toBe("closed");
    expect(await stored(0)).toMatchObject({
      state: "SUBMITTED",
      answers: { deepen: "間に合った" },
      version: 2,
      versions: [
        { version: 1, state: "SUBMITTED", answers: { deepen: "間に合った" } },
        { version: 2, state: "DRAFT", answers: { deepen: "遅れた" } },
      ],
    });
  });

  it("of somebody who left while writing is kept as a draft, though they have no role any more", async () => {
    const { enrollmentId = "" } = program.trainees[1] ?? {};
    await test.db.client.enrollment.update({
      where: { id: enrollmentId, workspaceId },
      data: { to: "2024-06-25" },
    });
    const kept = await answer(1, "書きかけ", { who: who(1, []), at: at("2024-06-26T10:00") });
    expect(kept.notCounted).toBe("withdrawn");
    expect(await stored(1)).toMatchObject({ state: "DRAFT", answers: { deepen: "書きかけ" } });
  });

  it("about a session that was moved or canceled in the meantime is kept as a draft", async () => {
    const change = (data: object) =>
      test.db.client.session.update({ where: { id: sessionId(), workspaceId }, data });
    await change({ date: "2024-07-02", moves: 1 });
    expect((await answer(0, "動いた")).notCounted).toBe("moved");
    await change({ state: "CANCELED" });
    expect((await answer(2, "中止")).notCounted).toBe("canceled");
    expect([await stored(0), await stored(2)]).toMatchObject([{ state: "DRAFT" }, { state: "DRAFT" }]);
  });

  it("of somebody who never was a trainee is refused in words", async () => {
    const stranger = { ...who(0, ["observer"]), personId: "00000000-0000-7000-8000-000000000000" };
    await expect(answer(0, "聴講", { who: stranger })).rejects.toThrow("not-a-trainee");
    await expect(answer(0, "講師", { who: { ...stranger, roles: new Set(["speaker"]) } })).rejects.toThrow(
      "not-allowed",
    );
  });

  it("comes back with control characters, emoji and markup as they were typed", async () => {
    const text = "a\u0001\u0007\u001b\u007f <!channel> *_~ 👨‍👩‍👧 \u{2028} 髙﨑";
    await answer(0, text);
    expect((await stored(0))?.answers).toEqual({ deepen: text });
  });

  it("sent by two hands at once makes two versions and loses none", async () => {
    await Promise.all(["一", "二", "三"].map((text) => answer(0, text)));
    const reflection = await stored(0);
    expect(reflection?.versions.map((version) => version.version)).toEqual([1, 2, 3]);
    expect(new Set(reflection?.versions.map((version) => JSON.stringify(version.answers))).size).toBe(3);
  });

  it("delivered three times acts once", async () => {
    const once = { requestKey: "view" };
    await answer(0, "一", once);
    await answer(0, "書き直し");
    await answer(0, "一", once);
    expect((await stored(0))?.answers).toEqual({ deepen: "書き直し" });
  });

  it("makes the three messages about the session say what is so now", async () => {
    await answer(0, "一");
    const { personId } = who(0);
    expect(refreshed).toEqual(
      ["session.followup", "attendance.reminder", "reflection.reminder"].map((kind) => `${kind} ${personId}`),
    );
    await answer(0, "一");
    expect(refreshed).toHaveLength(3);
  });
});

describe("an answer to an anonymous session", () => {
  const become = (visibility: "COUNCIL" | "ANONYMOUS") =>
    test.db.client.session.update({ where: { id: sessionId(), workspaceId }, data: { visibility } });
  const anonymous = { isAnonymous: true } as const;
  const words = async () =>
    (await test.db.client.anonymousAnswer.findMany({ where: { workspaceId } })).map((row) => row.answers);

  it("is refused under any other promise than the sheet made, in both directions", async () => {
    await expect(answer(0, "記名", anonymous)).rejects.toThrow("visibility-changed");
    await become("ANONYMOUS");
    await expect(answer(0, "記名")).rejects.toThrow("visibility-changed");
    expect([await stored(0), await words()]).toEqual([null, []]);
  });

  it("counts once, however many hands send it, and loses nobody's when all send at once", async () => {
    await become("ANONYMOUS");
    const sent = [0, 0, 0, 1, 2, 3, 4, 5].map((index) => answer(index, `言葉${index}`, anonymous));
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter(({ isFinal }) => isFinal)).toHaveLength(2);
    const expected = [0, 1, 2, 3, 4, 5].map((index) => ({ deepen: `言葉${index}` }));
    expect(await words()).toEqual(expect.arrayContaining(expected));
    expect(await words()).toHaveLength(6);
  });

  it("is not kept at all when it is a draft or too late", async () => {
    await become("ANONYMOUS");
    await expect(answer(0, "下書き", { ...anonymous, wants: "DRAFT" })).rejects.toThrow("no-drafts");
    const late = { ...anonymous, at: at("2024-07-09T17:00") };
    await expect(answer(0, "遅れた", late)).rejects.toThrow("not-kept");
    expect([await stored(0), await words()]).toEqual([null, []]);
  });
});

describe("今回は難しい", () => {
  const asked = (index: number, time = "2024-06-26T10:00") => ({
    who: who(index),
    sessionId: sessionId(),
    at: at(time),
  });

  it("keeps a draft for the day it is taken up again, and does not touch an answer", async () => {
    await answer(0, "下書き", { wants: "DRAFT" });
    await declineReflection(deps, asked(0));
    expect(await stored(0)).toMatchObject({ state: "DECLINED", answers: { deepen: "下書き" } });
    await takeUpReflection(deps, asked(0));
    expect(await stored(0)).toMatchObject({ state: "DRAFT", answers: { deepen: "下書き" } });
    await answer(0, "完成");
    await declineReflection(deps, asked(0));
    expect((await stored(0))?.state).toBe("SUBMITTED");
  });

  it("is not asked any more after closing", async () => {
    await expect(declineReflection(deps, asked(0, "2024-07-09T17:00"))).rejects.toThrow(
      "reflection-not-open",
    );
  });
});

describe("the counts", () => {
  it("asked = submitted + declined + owed, of those who attended; by team and affiliation they add up", async () => {
    for (const index of [0, 1, 2, 3]) await mark(index, "PRESENT");
    await answer(0, "一");
    await answer(1, "二", { wants: "DRAFT" });
    await declineReflection(deps, { who: who(2), sessionId: sessionId(), at: at("2024-06-26T10:00") });
    await answer(4, "出欠は未確認");
    await mark(5, "EXCUSED");
    await answer(5, "欠席しました");
    const session = await loadSession(test.db.client, workspaceId, sessionId());
    const { byTeam, byAffiliation, ...total } = await reflectionCounts(test.db.client, session);
    expect(total).toEqual({ asked: 4, submitted: 1, declined: 1, owed: 2, drafts: 1 });
    expect(byTeam.map(({ number, asked, submitted, owed }) => [number, asked, submitted, owed])).toEqual([
      [1, 3, 1, 1],
      [2, 1, 0, 1],
    ]);
    expect(byAffiliation.ADMIN).toEqual({ asked: 2, submitted: 1, declined: 0, owed: 1, drafts: 0 });
  });

  it("are nothing for a session without questions", async () => {
    await mark(0, "PRESENT");
    await test.db.client.reflectionQuestion.deleteMany({ where: { workspaceId } });
    const session = await loadSession(test.db.client, workspaceId, sessionId());
    expect(await reflectionCounts(test.db.client, session)).toMatchObject({ asked: 0, owed: 0 });
  });
});

describe("two people entering the same team at once", () => {
  const enter = (index: number, status: "PRESENT" | "LATE") =>
    markTeam(deps, {
      who: who(index, ["leader", "trainee"]),
      sessionId: sessionId(),
      teamId: program.teamIds[0],
      at: at("2024-06-25T16:00"),
      touched: [0, 1, 2].map((member) => ({
        enrollmentId: program.trainees[member]?.enrollmentId ?? "",
        opened: "NONE",
        wanted: { status },
      })),
    });

  it("one of them wins each row, the other is shown it", async () => {
    const results = await Promise.all([enter(0, "PRESENT"), enter(1, "LATE")]);
    expect(results.map((result) => result.written).sort()).toEqual([0, 3]);
    expect(results.map((result) => result.conflicts.length).sort()).toEqual([0, 3]);
    expect(await test.db.client.attendanceMark.count({ where: { workspaceId } })).toBe(3);
  });

  it("a leader of another team may not", async () => {
    await expect(enter(3, "PRESENT")).rejects.toThrow("not-own-team");
  });

  it("someone of another team who slips into the list is left alone", async () => {
    const { written } = await markTeam(deps, {
      who: who(0, ["leader"]),
      sessionId: sessionId(),
      teamId: program.teamIds[0],
      at: at("2024-06-25T16:00"),
      touched: [
        {
          enrollmentId: program.trainees[4]?.enrollmentId ?? "",
          opened: "NONE",
          wanted: { status: "ABSENT" },
        },
      ],
    });
    expect(written).toBe(0);
    expect(await test.db.client.attendance.count({ where: { workspaceId } })).toBe(0);
  });
});
