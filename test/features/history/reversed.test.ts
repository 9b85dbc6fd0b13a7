/** A session moved, told of, and moved back: the second entry is the reversal of the first, and says so. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { actions, expectQuiet, type Office, openOffice, textOf } from "./two-officers.ts";

let office: Office;
let does: ReturnType<typeof actions>;
beforeAll(async () => {
  office = await openOffice("2024-06-03T10:00:00+09:00");
  does = actions(office);
  const { first, app } = office;
  await does.command(first, "/session");
  await does.press(first, "ご案内を確認", 0);
  await does.submit(first);
  await app.driveTo("2024-06-05T10:00:00+09:00");
});
afterAll(() => {
  expectQuiet(office);
  return office.app.close();
});

async function move(date: string): Promise<void> {
  const { first } = office;
  await does.command(first, "/session");
  await does.press(first, "延期・日時変更", 0);
  await first.fill({ 開催日: date });
  await does.submit(first);
  // The words that leave are looked at.
  await does.submit(first);
}
const session = () =>
  office.app.db.client.session.findFirstOrThrow({
    where: { workspaceId: office.app.workspaceId, number: 1 },
  });
const entries = () => auditEntries(office.app.db.client, { workspaceId: office.app.workspaceId });

it("cannot be undone, and the log says how it is reversed", async () => {
  await move("2024-07-02");
  expect(await session()).toMatchObject({ date: "2024-07-02", moves: 1 });
  const { second } = office;
  await does.log(second);
  await does.undo(second);
  expect(textOf(second)).toContain("/session の「編集」か「延期・日時変更」から");
  expect(textOf(second)).toContain("その変更は、この操作を取り消す記録として残ります。");
});

it("another day is a move of its own, and exactly the way back is the reversal", async () => {
  await move("2024-07-03");
  const [other] = await entries();
  expect(other).toMatchObject({ action: "schedule.moved" });
  expect(other?.reversesId).toBeUndefined();
  await move("2024-07-02");
  const [back] = await entries();
  expect(back).toMatchObject({ action: "schedule.moved", reversesId: other?.id });
  await move("2024-06-25");
  const moves = (await entries()).filter(({ action }) => action === "schedule.moved");
  expect(moves).toHaveLength(4);
  expect(moves[0]?.reversesId).toBe(moves[3]?.id);
});

it("in the log it names what it reverses, by whom and when", async () => {
  const { second } = office;
  await does.log(second);
  expect(textOf(second)).toContain("取り消す記録：第1回");
  expect(textOf(second)).toContain("［取り消し済み］");
  await does.press(second, "詳しく");
  expect(textOf(second)).toMatch(/6月5日（水）10:\d\dに事務局 太郎さんがした操作を取り消す記録です。/);
});
