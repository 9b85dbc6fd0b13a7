/** Stopped in the middle of a fan-out: whoever has it keeps it, nobody else gets it, and the counts say so. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { outcomeOf, stopUnsent } from "../../../src/features/broadcast/broadcast.store.ts";
import { MESSAGE_KIND } from "../../../src/features/broadcast/ids.ts";
import { inventKind, occasion, openDesk, toPeople, WORKSPACE } from "../../platform/notices/a-desk.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

it("the rest is stopped although it was taken in hand already", async () => {
  const kind = inventKind(MESSAGE_KIND);
  kind.audience = toPeople("p1", "p2", "p3");
  kind.occasions = [occasion("2024-06-04 10:00")];
  const desk = openDesk({ test, kinds: [kind] });
  await desk.replan();
  const { id: noticeId } = await test.db.client.notice.findFirstOrThrow({
    where: { workspaceId: WORKSPACE, kind: MESSAGE_KIND },
  });
  const stop = () =>
    test.db.transaction((tx) => stopUnsent(tx, { workspaceId: WORKSPACE, noticeId, at: desk.clock.now() }));
  desk.slack.beforePost = async () => {
    desk.slack.beforePost = undefined;
    expect(await stop()).toBe(true);
  };
  await desk.driveTo("2024-06-05T12:00:00+09:00");
  expect(desk.slack.messages).toHaveLength(1);
  const outcome = await outcomeOf(test.db.client, WORKSPACE, noticeId);
  expect(outcome).toMatchObject({ notice: "STOPPED", sent: 1, waiting: 0, failed: 0 });
  expect(outcome.skipped).toEqual([{ reason: "left-out", count: 2 }]);
  expect(await stop()).toBe(false);
});
