import { describe, expect, test } from "vitest";
import { type Action, mayDo, RIGHTS, requireRight } from "../../../src/features/people/index.ts";
import type { Role, Who } from "../../../src/platform/slack/who.ts";

const ROLES: Role[] = ["council", "viewer", "leader", "contact", "trainee", "observer", "speaker", "unknown"];

const who = (roles: Role[], personId: string | undefined = "p"): Who => ({
  workspaceId: "w",
  slackUserId: "U1",
  personId,
  name: "",
  roles: new Set(roles),
  language: "ja",
});

/** The table as the office would read it: o may, . may not; one column a role, in the order of ROLES. */
const TABLE: Record<Action, string> = {
  "program.see": "oo......",
  "program.start": "o.......",
  "program.test-send": "o.......",
  "program.import": "o.......",
  "people.match": "o.......",
  "roster.change": "o.......",
  "program.export": "o.......",
  "program.pause": "o.......",
  "program.finish": "o.......",
  "calendar.change": "o.......",
  "closure.edit": "o.......",
  "program.log": "o.......",
  "program.settings": "o.......",
  "program.create": "o.......",
  "application.handle": "o.......",
  "session.see": "ooooooo.",
  "session.edit": "o.......",
  "session.announce": "o.......",
  "session.close": "o.......",
  "attendance.mark-own": "..ooo...",
  "attendance.mark-team": "..oo....",
  "attendance.mark-any": "o.......",
  "attendance.see-counts": "oo......",
  "correction.ask": "..ooo...",
  "correction.decide": "o.......",
  "intention.answer-own": "..ooo...",
  "intention.answer-team": "..oo....",
  "intention.answer-any": "o.......",
  "intention.see-counts": "oo......",
  "material.manage": "o.......",
  "reception.download": "o.......",
  "paper.download": "o.......",
  "reflection.answer": "..oooo..",
  "reflection.see-counts": "oo......",
  "reflection.read": "o.......",
  "reflection.enter": "o.......",
  "fukumei.take": "..ooo...",
  "assignment.see": "..ooo...",
  "assignment.work": "..ooo...",
  "assignment.hand-in": "..oo....",
  "assignment.review": "o.......",
  "theme.edit": "o.......",
  "coding.edit": "o.......",
  "visit.see": "o.......",
  "visit.edit": "o.......",
  "visit.see-counts": "oo......",
  "summary.post": "o.......",
  "records.see-all": "o.......",
  "records.see-team": "..oo....",
  "records.see-counts": "oo......",
  "records.export": "o.......",
  "release.themes": "o.......",
  "report.see": "oo......",
  "report.edit": "o.......",
  "report.approve": "o.......",
  "mydata.see": "ooooooo.",
  "broadcast.send": "o.......",
  "settings.own": "ooooooo.",
  "mail.handle": "o.......",
};

describe("the table role × action", () => {
  test("names every action", () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(Object.keys(TABLE).sort());
  });

  const cells = Object.entries(TABLE).flatMap(([action, row]) =>
    // The keys of TABLE are the actions, by its type.
    ROLES.map((role, column) => ({ action: action as Action, role, may: row[column] === "o" })),
  );
  test.each(cells)("$role · $action: $may", ({ action, role, may }) => {
    expect(mayDo(who([role]), action)).toBe(may);
    const ask = () => requireRight(who([role]), action);
    if (may) expect(ask).not.toThrow();
    else expect(ask).toThrow("not-allowed");
  });

  test("somebody whom the app does not know may do nothing, whatever role is claimed", () => {
    expect(() => requireRight({ ...who(["council"]), personId: undefined }, "program.start")).toThrow();
  });

  test("whoever has left may do nothing but see their own data", () => {
    const kept = (Object.keys(TABLE) as Action[]).filter((action) => mayDo(who([]), action));
    expect(kept).toEqual(["mydata.see"]);
    expect(() => requireRight(who([]), "mydata.see")).not.toThrow();
    expect(() => requireRight({ ...who([]), personId: undefined }, "mydata.see")).toThrow("not-allowed");
  });

  test("several roles add up, and none takes away", () => {
    expect(mayDo(who(["viewer", "trainee"]), "reflection.answer")).toBe(true);
    expect(mayDo(who(["viewer", "trainee"]), "reflection.see-counts")).toBe(true);
    expect(mayDo(who([]), "session.see")).toBe(false);
  });
});
