/** What one person is told next: as the engine will do it, without writing anything. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Desk, inventKind, openDesk, WORKSPACE } from "./a-desk.ts";

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
afterEach(() => test.reset());

const moment = (day: string) => new Date(`2024-${day}:00+09:00`);
const planned = (ordinal: number, due: string, over: string, more = {}) => ({
  ordinal,
  dueAt: moment(due),
  expiresAt: moment(over),
  programId: "p1",
  ...more,
});

async function next(personId: string): Promise<string | undefined> {
  const reader = { workspaceId: WORKSPACE, programId: "p1", personId };
  const found = await desk.engine.preview.nextFor(test.db.client, reader, desk.clock.now());
  return found && `${found.kind} ${isoInJapan(found.at).slice(5, 16)}`;
}

it("is the first for which the person is a reader, at the hour at which it reaches them", async () => {
  const early = inventKind("a.early");
  early.occasions = [planned(1, "06-26T10:00", "06-30T17:00")];
  early.audience = { people: ["other"], channels: [], skipped: [{ personId: "one", reason: "answered" }] };
  const channel = inventKind("a.channel");
  channel.occasions = [planned(1, "06-26T09:00", "06-30T17:00"), planned(2, "06-27T09:00", "06-30T17:00")];
  channel.audience = { people: [], channels: ["C1"], skipped: [] };
  const late = inventKind("a.late");
  late.occasions = [planned(1, "06-28T20:00", "07-10T17:00")];
  late.audience = { people: ["one", "other"], channels: [], skipped: [] };
  desk = openDesk({ test, kinds: [early, channel, late], at: "2024-06-25T10:00:00+09:00" });
  await desk.replan();
  expect(await next("other")).toBe("a.early 06-26T10:00");
  // 28 June is a Friday: what is due in its evening waits for Monday.
  expect(await next("one")).toBe("a.late 07-01T09:00");
  expect(await next("nobody")).toBeUndefined();
  desk.people.set("one", { hours: { from: "15:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" } });
  expect(await next("one")).toBe("a.late 07-01T15:00");
  desk.people.set("one", { awayFrom: "2024-07-01", awayTo: "2024-07-03" });
  expect(await next("one")).toBe("a.late 07-04T09:00");
  desk.people.set("one", { awayFrom: "2024-07-01", awayTo: "2024-07-20" });
  expect(await next("one")).toBeUndefined();
  desk.people.set("one", { slackUserId: null });
  expect(await next("one")).toBeUndefined();
});

it("is one of a series only while the series has not said enough", async () => {
  const reminder = inventKind("a.reminder");
  const series = { series: "s1" };
  reminder.occasions = [25, 26, 27, 28].map((day, index) =>
    planned(index + 1, `06-${day}T10:00`, "06-28T17:00", series),
  );
  reminder.audience = { people: ["one"], channels: [], skipped: [] };
  desk = openDesk({ test, kinds: [reminder], at: "2024-06-25T09:00:00+09:00" });
  await desk.replan();
  expect(await next("one")).toBe("a.reminder 06-25T10:00");
  await desk.driveTo("2024-06-26T12:00:00+09:00");
  expect(await next("one")).toBe("a.reminder 06-27T10:00");
  await desk.driveTo("2024-06-27T12:00:00+09:00");
  expect(await next("one")).toBeUndefined();
});

it("is not what an officer has still to see", async () => {
  const asked = inventKind("a.asked");
  asked.occasions = [planned(1, "06-26T10:00", "06-30T17:00", { needsApproval: true })];
  asked.audience = { people: ["one"], channels: [], skipped: [] };
  desk = openDesk({ test, kinds: [asked], at: "2024-06-25T10:00:00+09:00" });
  await desk.replan();
  expect(await next("one")).toBeUndefined();
});

it("a wish for hours never makes a notice lapse", async () => {
  const today = inventKind("a.today");
  today.occasions = [planned(1, "06-26T10:00", "06-26T14:00")];
  today.audience = { people: ["one"], channels: [], skipped: [] };
  desk = openDesk({ test, kinds: [today], at: "2024-06-25T10:00:00+09:00" });
  const widest = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };
  desk.people.set("one", { hours: { ...widest, from: "15:00" }, widest });
  await desk.replan();
  expect(await next("one")).toBe("a.today 06-26T10:00");
  await desk.driveTo("2024-06-26T15:00:00+09:00");
  expect(desk.slack.messages.map(({ at }) => isoInJapan(at).slice(5, 16))).toEqual(["06-26T10:00"]);
});

it("when somebody can be reached again, what waits for them is looked at at once", async () => {
  const kind = inventKind("a.kind");
  kind.occasions = [planned(1, "06-26T10:00", "07-30T17:00")];
  kind.audience = { people: ["one"], channels: [], skipped: [] };
  desk = openDesk({ test, kinds: [kind], at: "2024-06-25T10:00:00+09:00" });
  desk.people.set("one", { awayFrom: "2024-06-25", awayTo: "2024-07-20" });
  await desk.replan();
  await desk.driveTo("2024-06-27T10:00:00+09:00");
  expect(await next("one")).toBe("a.kind 07-22T09:00");
  desk.people.delete("one");
  await test.db.transaction((tx) =>
    desk.engine.reconsider(tx, { workspaceId: WORKSPACE, personId: "one" }, desk.clock.now()),
  );
  await desk.driveTo("2024-06-27T10:02:00+09:00");
  expect(desk.slack.messages).toHaveLength(1);
});
