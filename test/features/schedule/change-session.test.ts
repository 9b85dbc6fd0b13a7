import { describe, expect, it } from "vitest";
import { approveAnnouncement } from "../../../src/features/schedule/approve-announcement.ts";
import { cancelSession, editSession, moveSession } from "../../../src/features/schedule/change-session.ts";
import { closeSession } from "../../../src/features/schedule/close-session.ts";
import { createSession } from "../../../src/features/schedule/create-session.ts";
import { seenOf } from "../../../src/features/schedule/seen.rules.ts";
import { detailsOf, type SessionFacts } from "../../../src/features/session/index.ts";
import type { Role } from "../../../src/platform/slack/who.ts";
import {
  act,
  announce,
  asked,
  deps,
  now,
  refusal,
  session,
  someone,
  test,
  useWorld,
  WORKSPACE,
} from "../session/a-world.ts";

useWorld();

const proposal = (of: SessionFacts, changes: Partial<SessionFacts>, isConfirmed = false) => ({
  sessionId: of.id,
  changes,
  note: null,
  seen: seenOf(of),
  isConfirmed,
});

describe("a change", () => {
  it("is applied in silence before anybody was told", async () => {
    const before = await session();
    const outcome = await editSession(deps, act(), proposal(before, { venue: "別の会場" }));
    expect(outcome).toMatchObject({
      outcome: "saved",
      isTold: false,
      session: { venue: "別の会場", revision: 0 },
    });
    expect(asked.filter(({ what }) => what === "announce")).toEqual([]);
    expect(asked.map(({ what }) => what)).toContain("replan");
  });

  it("of a session that was announced writes nothing until its words were confirmed", async () => {
    const before = await session();
    await announce(before.id, { sent: true, approved: true });
    const first = await moveSession(deps, act(), proposal(before, { date: "2024-06-27" }));
    expect(first).toMatchObject({ outcome: "confirm", people: 0, withoutAccount: 6 });
    expect(detailsOf(await session())).toEqual(detailsOf(before));
    expect(asked).toEqual([]);
    const second = await moveSession(deps, act(), proposal(before, { date: "2024-06-27" }, true));
    expect(second).toMatchObject({ outcome: "saved", isTold: true });
    expect(await session()).toMatchObject({ date: "2024-06-27", revision: 1, moves: 1 });
    expect(asked).toContainEqual({ what: "announce", kind: "session.postponed", ordinal: 1 });
  });

  it("of a word withdraws an approval of other words, and says so", async () => {
    const before = await session();
    const noticeId = await announce(before.id, { approved: true });
    const outcome = await editSession(deps, act(), proposal(before, { theme: "訂正したテーマ" }));
    expect(outcome).toMatchObject({ outcome: "saved", approveAgain: true });
    const notice = await test.db.client.notice.findUnique({
      where: { id: noticeId, workspaceId: WORKSPACE },
    });
    expect(notice?.approvedAt).toBeNull();
  });

  it("by the slower of two officers is not applied, and names what the other one changed", async () => {
    const before = await session();
    const both = await Promise.all([
      editSession(deps, act(), proposal(before, { theme: "甲" })),
      editSession(deps, act(), proposal(before, { theme: "乙", belongings: "名札" })),
    ]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["saved", "stale"]);
    expect(both.find(({ outcome }) => outcome === "stale")).toMatchObject({
      fields: expect.arrayContaining(["theme"]),
    });
  });

  it("that is delivered twice changes nothing the second time and says the same", async () => {
    const before = await session();
    await announce(before.id, { sent: true, approved: true });
    const cancel = proposal(before, {}, true);
    expect(await cancelSession(deps, act(), cancel)).toMatchObject({ outcome: "saved" });
    const after = await session();
    expect(await cancelSession(deps, act(now, false), cancel)).toMatchObject({ outcome: "saved" });
    expect(await session()).toMatchObject({ state: "CANCELED", revision: after.revision });
    expect(asked.filter(({ what }) => what === "announce")).toHaveLength(1);
  });

  it.each([
    ["canceled", { state: "CANCELED" as const }, now],
    ["closed", { state: "CLOSED" as const, closedAt: now }, now],
    ["closed", {}, new Date("2024-07-10T09:00:00+09:00")],
  ])("of a session that is %s is refused", async (code, data, at) => {
    await test.db.client.session.updateMany({ where: { workspaceId: WORKSPACE, number: 1 }, data });
    const before = await session();
    expect(await refusal(editSession(deps, act(at), proposal(before, { theme: "x" })))).toBe(code);
  });

  it("of the date is refused once the session is over", async () => {
    const before = await session();
    const after = new Date("2024-06-25T17:00:00+09:00");
    expect(await refusal(moveSession(deps, act(after), proposal(before, { date: "2024-07-01" })))).toBe(
      "over",
    );
    expect(await refusal(cancelSession(deps, act(after), proposal(before, {})))).toBe("over");
  });

  it("in a draft is told to nobody", async () => {
    await test.db.client.program.updateMany({ where: { workspaceId: WORKSPACE }, data: { state: "DRAFT" } });
    const before = await session();
    await announce(before.id, { sent: true });
    const outcome = await cancelSession(deps, act(), proposal(before, {}));
    expect(outcome).toMatchObject({ outcome: "saved", isTold: false });
  });
});

describe("only the office", () => {
  it.each<Role>(["viewer", "leader", "contact", "trainee", "observer", "speaker"])(
    "not a %s",
    async (role) => {
      const before = await session();
      await announce(before.id, {});
      const other = { ...act(), who: someone(role) };
      const attempts = [
        editSession(deps, other, proposal(before, { theme: "x" })),
        moveSession(deps, other, proposal(before, { date: "2024-06-27" })),
        cancelSession(deps, other, proposal(before, {})),
        closeSession(deps, other, before.id),
        createSession(deps, other, { ...before, date: "2024-12-02" }),
        approveAnnouncement(deps, other, { sessionId: before.id, mark: "" }),
      ];
      for (const attempt of attempts) expect(await refusal(attempt)).toBe("not-allowed");
      expect(await session()).toEqual(before);
    },
  );
});
