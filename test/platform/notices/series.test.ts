import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { judgeSeries } from "../../../src/platform/notices/series.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  at,
  type Desk,
  deliveriesOf,
  type InventedKind,
  inventKind,
  occasion,
  openDesk,
  toPeople,
} from "./a-desk.ts";

let test: TestDatabase;
let desk: Desk;
let attendance: InventedKind;
let reflection: InventedKind;
const series = "after-session/s1";

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  attendance = inventKind("attendance.reminder", { merges: true });
  reflection = inventKind("reflection.reminder", { merges: true });
  for (const kind of [attendance, reflection]) kind.audience = toPeople("p1");
  desk = openDesk({ test, kinds: [attendance, reflection] });
});

const sentOn = () => desk.slack.messages.map((message) => message.at.toISOString().slice(0, 10)).sort();

describe("a series of reminders", () => {
  it("has at most three, counted over all its kinds", async () => {
    attendance.occasions = ["2024-06-04 10:00", "2024-06-05 10:00"].map((dueAt, index) =>
      occasion(dueAt, { ordinal: index + 1, series }),
    );
    reflection.occasions = ["2024-06-06 10:00", "2024-06-07 10:00"].map((dueAt, index) =>
      occasion(dueAt, { ordinal: index + 1, series }),
    );
    await desk.replan();
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(sentOn()).toEqual(["2024-06-04", "2024-06-05", "2024-06-06"]);
    expect(await deliveriesOf(test)).toContain("reflection.reminder/2 p1 SKIPPED enough");
  });

  it("has at most one a day: a second waits for the next working day", async () => {
    attendance.occasions = [occasion("2024-06-07 10:00", { series })];
    reflection.occasions = [occasion("2024-06-07 14:00", { series })];
    await desk.replan();
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(sentOn()).toEqual(["2024-06-07", "2024-06-10"]);
  });

  it("lets a later one take the place of an earlier one that has not left", async () => {
    desk.people.set("p1", { awayFrom: "2024-06-03", awayTo: "2024-06-10" });
    attendance.occasions = [
      occasion("2024-06-04 10:00", { series }),
      occasion("2024-06-07 10:00", { ordinal: 2, series }),
    ];
    await desk.replan();
    await desk.driveTo("2024-06-07T10:05:00+09:00");
    expect(await deliveriesOf(test)).toEqual([
      "attendance.reminder/1 p1 SKIPPED superseded",
      "attendance.reminder/2 p1 WAITING",
    ]);
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(sentOn()).toEqual(["2024-06-11"]);
    expect(await deliveriesOf(test)).toEqual([
      "attendance.reminder/1 p1 SKIPPED superseded",
      "attendance.reminder/2 p1 SENT",
    ]);
  });

  it("says one thing when two kinds fall due in the same minute", async () => {
    attendance.occasions = [occasion("2024-06-04 10:00", { series })];
    reflection.occasions = [occasion("2024-06-04 10:00", { series })];
    await desk.replan();
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(desk.slack.messages.map((message) => message.keys.length)).toEqual([1]);
  });

  it("says one thing when several are asked again at once", async () => {
    attendance = inventKind("attendance.reminder", { merges: true, reopens: true });
    desk = openDesk({ test, kinds: [attendance] });
    attendance.audience = { people: [], channels: [], skipped: [{ personId: "p1", reason: "answered" }] };
    attendance.occasions = [
      occasion("2024-06-03 10:00", { series }),
      occasion("2024-06-04 10:00", { ordinal: 2, series }),
    ];
    await desk.replan();
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    await desk.refresh("attendance.reminder");
    await desk.driveTo("2024-06-20T10:00:00+09:00");
    expect(await deliveriesOf(test)).toEqual([
      "attendance.reminder/1 p1 SKIPPED superseded",
      "attendance.reminder/2 p1 SENT",
    ]);
  });

  it("is one person's and one session's own", async () => {
    attendance.audience = toPeople("p1", "p2");
    attendance.occasions = [occasion("2024-06-04 10:00", { series })];
    reflection.occasions = [occasion("2024-06-04 14:00", { series: "after-session/s2" })];
    await desk.replan();
    await desk.driveTo("2024-06-05T10:00:00+09:00");
    expect(desk.slack.messages).toHaveLength(3);
  });
});

describe("judgeSeries", () => {
  const now = at("2024-08-09 10:00");
  it.each([
    ["the first goes", [], "go"],
    ["one of yesterday does not matter", ["2024-08-08 16:59"], "go"],
    [
      "one of today makes it wait, over the weekend and the holiday",
      ["2024-08-09 09:00"],
      { until: at("2024-08-13 09:00") },
    ],
    ["three are enough", ["2024-08-01 10:00", "2024-08-02 10:00", "2024-08-08 10:00"], "enough"],
  ])("%s", (_what, sent, expected) => {
    expect(judgeSeries(sent.map(at), now, "09:00")).toEqual(expected);
  });

  it("takes the day of Japan: 00:30 there is another day than 23:30", () => {
    expect(judgeSeries([at("2024-08-08 23:30")], at("2024-08-09 00:30"), "09:00")).toBe("go");
    expect(judgeSeries([at("2024-08-09 00:10")], at("2024-08-09 09:00"), "09:00")).not.toBe("go");
  });
});
