/** What each act does to a roster, and what it is refused for. */
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../../src/locales/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { placesIn, plan, rosterOf, worldOf } from "./a-roster.ts";

const TWO_TEAMS = rosterOf([
  { team: 1, role: "LEADER" },
  { team: 1, role: "CONTACT", affiliation: "SHAKYO" },
  { team: 1, affiliation: "AGENCY" },
  { team: 2, role: "LEADER" },
  { team: 2, affiliation: "SHAKYO" },
  { team: 2 },
]);

const SIX_AND_ONE = rosterOf([
  ...Array.from({ length: 6 }, (_, nth) => ({
    team: 1,
    role: nth === 0 ? ("LEADER" as const) : ("MEMBER" as const),
  })),
  { team: 2, role: "LEADER" as const },
]);

const NEWCOMER = {
  ...{ personId: null, name: "新人", nameKana: null, number: "R6-099", affiliation: "ADMIN" },
  ...{ organization: "架空の役所", municipalityId: null, department: null, email: null, phone: null },
};

function refusal(run: () => unknown): string {
  try {
    run();
    return "";
  } catch (error) {
    if (error instanceof UserError) return error.say(wordsIn("ja"));
    throw error;
  }
}

describe("refused, with the reason", () => {
  const cases: [string, string, string, object, RegExp][] = [
    [
      "a transfer before joining",
      "roster.transfer",
      "e2",
      { day: "2024-03-31", teamId: "t2", role: "MEMBER" },
      /受講開始日（4月1日/,
    ],
    [
      "a transfer into the own team",
      "roster.transfer",
      "e2",
      { day: "2024-08-01", teamId: "t1", role: "MEMBER" },
      /すでにこのチーム/,
    ],
    ["a last day before the first", "roster.leave", "e2", { day: "2024-03-31" }, /最後の日にできません/],
    [
      "a successor on the predecessor's last day",
      "roster.succeed",
      "e2",
      { lastDay: "2024-07-31", firstDay: "2024-07-31", newcomer: NEWCOMER },
      /同じ日に2名/,
    ],
    [
      "a number that is taken",
      "roster.join",
      "t1",
      { day: "2024-08-01", role: "MEMBER", newcomer: { ...NEWCOMER, number: "R6-001" } },
      /すでに使われています/,
    ],
    [
      "a leader who may not lead where somebody may",
      "teams.leader",
      "t2",
      { day: "2024-08-01", enrollmentId: "e5", until: null, reason: "急" },
      /行政の方に限られます/,
    ],
    [
      "a contact who leads",
      "teams.contacts",
      "t1",
      { day: "2024-08-01", enrollmentIds: ["e1"] },
      /リーダーです/,
    ],
    ["a hold without its reason", "teams.hold", "t1", { reason: null }, /理由を書いて/],
    ["nothing changed", "teams.name", "t1", { name: "チーム1", areaName: null }, /変わるところがありません/],
    [
      "a split that takes everybody",
      "teams.split",
      "t2",
      { day: "2024-08-01", movers: ["e4", "e5", "e6"], leaderId: "e4", number: 3, name: "新" },
      /全員は移れません/,
    ],
    [
      "a split whose leader stays",
      "teams.split",
      "t2",
      { day: "2024-08-01", movers: ["e6"], leaderId: "e4", number: 3, name: "新" },
      /移る方の中から/,
    ],
    [
      "a team merged with itself",
      "teams.merge",
      "t2",
      { day: "2024-08-01", otherId: "t2", stays: "own" },
      /同じチーム/,
    ],
  ];
  it.each(cases)("%s", (_, action, subject, input, reason) => {
    expect(refusal(() => plan(worldOf(TWO_TEAMS), action, subject, input))).toMatch(reason);
  });

  it("a seventh person: by joining, by a transfer, and by a merge", () => {
    const day = "2024-08-01";
    const seven = /チーム1 チーム1が8月1日（木）に7名になります。1チームは6名までです/;
    const join = { day, role: "MEMBER", newcomer: NEWCOMER };
    expect(refusal(() => plan(worldOf(SIX_AND_ONE), "roster.join", "t1", join))).toMatch(seven);
    const transfer = { day, teamId: "t1", role: "MEMBER" };
    expect(refusal(() => plan(worldOf(SIX_AND_ONE), "roster.transfer", "e7", transfer))).toMatch(seven);
    const merge = { day, otherId: "t2", stays: "own" };
    expect(refusal(() => plan(worldOf(SIX_AND_ONE), "teams.merge", "t1", merge))).toMatch(seven);
  });
});

it("a third contact is refused", () => {
  const contacts = { day: "2024-08-01", enrollmentIds: ["e5", "e6"] };
  const { after } = plan(worldOf(TWO_TEAMS), "teams.contacts", "t2", contacts);
  const transfer = { day: "2024-08-01", teamId: "t2", role: "CONTACT" };
  const third = () => plan(worldOf(after), "roster.transfer", "e3", transfer);
  expect(refusal(third)).toContain("連絡担当は2名までです");
});

describe("a transfer", () => {
  it("from the first day on replaces the place; later plans give way", () => {
    const once = plan(worldOf(TWO_TEAMS), "roster.transfer", "e2", {
      day: "2024-09-01",
      teamId: "t2",
      role: "MEMBER",
    });
    const world = worldOf(once.after);
    const { after } = plan(world, "roster.transfer", "e2", {
      day: "2024-04-01",
      teamId: "t2",
      role: "CONTACT",
    });
    expect(placesIn(after, "e2")).toEqual(["t2 CONTACT 04-01–"]);
  });

  it("back again leaves three places, and the day between them is in one team only", () => {
    const away = plan(worldOf(TWO_TEAMS), "roster.transfer", "e3", {
      day: "2024-08-01",
      teamId: "t2",
      role: "MEMBER",
    });
    const back = plan(worldOf(away.after), "roster.transfer", "e3", {
      day: "2024-10-01",
      teamId: "t1",
      role: "MEMBER",
    });
    expect(placesIn(back.after, "e3")).toEqual([
      "t1 MEMBER 04-01–07-31",
      "t2 MEMBER 08-01–09-30",
      "t1 MEMBER 10-01–",
    ]);
  });
});

describe("a team that would lack its leader", () => {
  const leave = (roster = TWO_TEAMS, leader?: Parameters<typeof plan>[4]) =>
    plan(worldOf(roster), "roster.leave", "e4", { day: "2024-07-31" }, leader);

  it("names who may lead, from the day after", () => {
    const { gap } = leave();
    expect(gap).toMatchObject({ day: "2024-08-01", able: [{ id: "e6" }], others: [{ id: "e5" }] });
  });

  it("is led by whoever is chosen, or is on hold", () => {
    const led = leave(TWO_TEAMS, { choice: { kind: "member", enrollmentId: "e6" }, reason: null });
    expect(led.gap).toBeUndefined();
    expect(placesIn(led.after, "e6")).toEqual(["t2 MEMBER 04-01–07-31", "t2 LEADER 08-01–"]);
    const held = leave(TWO_TEAMS, { choice: { kind: "hold" }, reason: "調整中" });
    expect(held.after.teams.find(({ id }) => id === "t2")).toMatchObject({
      onHold: true,
      holdReason: "調整中",
    });
  });

  it("takes no exception while somebody may lead", () => {
    const choice = { choice: { kind: "member" as const, enrollmentId: "e5" }, reason: "急" };
    expect(refusal(() => leave(TWO_TEAMS, choice))).toContain("例外は認められません");
  });
});

describe("an exception", () => {
  const SHAKYO_ONLY = rosterOf([
    { team: 1, role: "LEADER" },
    { team: 1, affiliation: "SHAKYO" },
    { team: 1, affiliation: "AGENCY" },
  ]);

  it("ends when somebody else leads", () => {
    const granted = plan(
      worldOf(SHAKYO_ONLY),
      "roster.leave",
      "e1",
      { day: "2024-07-31" },
      {
        choice: { kind: "member", enrollmentId: "e2" },
        reason: "後任が着任するまで",
      },
    );
    expect(granted.after.exceptions).toMatchObject([{ enrollmentId: "e2", from: "2024-08-01", to: null }]);
    const joined = plan(worldOf(granted.after), "roster.join", "t1", {
      ...{ day: "2024-10-01", role: "MEMBER", newcomer: NEWCOMER },
    });
    const [newcomer] = joined.after.members.slice(-1);
    const led = plan(worldOf(joined.after), "teams.leader", "t1", {
      ...{ day: "2024-10-01", enrollmentId: newcomer?.id, until: null, reason: null },
    });
    expect(led.after.exceptions).toMatchObject([
      { enrollmentId: "e2", from: "2024-08-01", to: "2024-09-30" },
    ]);
    expect(placesIn(led.after, "e2")).toEqual([
      "t1 MEMBER 04-01–07-31",
      "t1 LEADER 08-01–09-30",
      "t1 MEMBER 10-01–",
    ]);
  });
});

describe("a successor", () => {
  it("takes over contact and member roles, and the predecessor's later plans are gone", () => {
    const moved = plan(worldOf(TWO_TEAMS), "roster.transfer", "e2", {
      day: "2024-10-01",
      teamId: "t2",
      role: "MEMBER",
    });
    const { after } = plan(worldOf(moved.after), "roster.succeed", "e2", {
      ...{ lastDay: "2024-07-31", firstDay: "2024-08-01", newcomer: { ...NEWCOMER, affiliation: "SHAKYO" } },
    });
    expect(placesIn(after, "e2")).toEqual(["t1 CONTACT 04-01–07-31"]);
    const successor = after.members.find(({ number }) => number === "R6-099");
    expect(placesIn(after, successor?.id ?? "")).toEqual(["t1 CONTACT 08-01–"]);
  });
});
