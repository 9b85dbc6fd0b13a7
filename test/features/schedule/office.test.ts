import { describe, expect, it } from "vitest";
import {
  approveAnnouncement,
  previewAnnouncement,
} from "../../../src/features/schedule/approve-announcement.ts";
import { closeSession } from "../../../src/features/schedule/close-session.ts";
import { createSession } from "../../../src/features/schedule/create-session.ts";
import { readSessions } from "../../../src/features/schedule/read-sessions.ts";
import { pendingApprovals, sessionsOf } from "../../../src/features/session/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { Role } from "../../../src/platform/slack/who.ts";
import {
  act,
  announce,
  asked,
  deps,
  now,
  refusal,
  seeded,
  session,
  someone,
  test,
  useWorld,
  WORKSPACE,
} from "../session/a-world.ts";

useWorld();

describe("an approval", () => {
  it("counts for the words that were seen, and once", async () => {
    const { id } = await session();
    await announce(id, {});
    const { mark } = await test.db.transaction((tx) => previewAnnouncement(tx, act().who, id));
    await test.db.client.session.updateMany({
      where: { workspaceId: WORKSPACE, id },
      data: { venue: "別の会場" },
    });
    const changed = await approveAnnouncement(deps, act(), { sessionId: id, mark });
    expect(changed.outcome).toBe("changed");
    expect(asked).toEqual([]);
    const again = { sessionId: id, mark: changed.preview.mark };
    expect((await approveAnnouncement(deps, act(), again)).outcome).toBe("approved");
    expect((await approveAnnouncement(deps, act(), again)).outcome).toBe("already");
    expect(asked.filter(({ what }) => what === "approve")).toHaveLength(1);
  });

  it("is refused while the channel is missing, so that nothing is lost", async () => {
    await test.db.client.program.updateMany({ where: { workspaceId: WORKSPACE }, data: { channelId: null } });
    const { id } = await session();
    await announce(id, {});
    const { mark } = await test.db.transaction((tx) => previewAnnouncement(tx, act().who, id));
    expect(await refusal(approveAnnouncement(deps, act(), { sessionId: id, mark }))).toBe("no-channel");
  });

  it("is listed as waiting from when the office is asked until it is given", async () => {
    const { id } = await session();
    await announce(id, {});
    const waiting = (at?: Date) => pendingApprovals(test.db.client, WORKSPACE, at);
    expect(await waiting(new Date("2024-06-02T10:00:00+09:00"))).toEqual([]);
    expect(await waiting(now)).toMatchObject([{ sessionId: id, sessionNumber: 1 }]);
    expect(await waiting(new Date("2024-06-25T13:00:00+09:00"))).toEqual([]);
    const { mark } = await test.db.transaction((tx) => previewAnnouncement(tx, act().who, id));
    await approveAnnouncement(deps, act(), { sessionId: id, mark });
    expect(await waiting()).toEqual([]);
  });
});

describe("the program's sessions", () => {
  it("gain one at the end, with its number and parts, and what other features add", async () => {
    const added: number[] = [];
    const details = { ...(await session(3)), date: "2024-12-03" };
    const outcome = await createSession(deps, act(), details, [
      async (_tx, created) => void added.push(created.session.number, created.previous?.number ?? 0),
    ]);
    expect(outcome).toMatchObject({
      outcome: "created",
      session: { number: 5, parts: [{ order: 1 }, { order: 2 }] },
    });
    expect(added).toEqual([5, 4]);
    expect(await createSession(deps, act(now, false), details)).toMatchObject({ session: { number: 5 } });
    const all = await sessionsOf(test.db.client, { workspaceId: WORKSPACE, id: seeded.programId });
    expect(all).toHaveLength(5);
  });

  it("close once, when they are over", async () => {
    const { id } = await session();
    expect(await refusal(closeSession(deps, act(), id))).toBe("not-over");
    const after = new Date("2024-06-26T09:00:00+09:00");
    expect(await closeSession(deps, act(after), id)).toMatchObject({ outcome: "closed" });
    expect(await closeSession(deps, act(after), id)).toMatchObject({ outcome: "already" });
    expect(await session()).toMatchObject({ state: "CLOSED", closedAt: after });
  });

  it("are shown by role: all to office and viewer, what is open and next to a trainee, nothing of a draft", async () => {
    const at = new Date("2024-06-26T09:00:00+09:00");
    const shown = async (...roles: Role[]) => {
      const who = someone(...roles);
      const { sessions } = await readSessions(deps, { who, words: wordsIn("ja"), at, panels: [] });
      return sessions.map((one) => one.session.number);
    };
    expect(await shown("council")).toEqual([1, 2, 3, 4]);
    expect(await shown("viewer")).toEqual([1, 2, 3, 4]);
    expect(await shown("trainee")).toEqual([1, 2]);
    await test.db.client.program.updateMany({ where: { workspaceId: WORKSPACE }, data: { state: "DRAFT" } });
    expect(await shown("trainee")).toEqual([]);
    expect(await shown("council")).toEqual([1, 2, 3, 4]);
  });
});
