/** The screens at their largest, in both languages: what Slack takes, and what nobody but the form shows. */
import { describe, expect, it } from "vitest";
import { programRules } from "../../../src/features/program/index.ts";
import { editView, readEdit } from "../../../src/features/visit/edit-visit.view.ts";
import type { ShownVisit, VisitScreen } from "../../../src/features/visit/read-visits.ts";
import { visitsView } from "../../../src/features/visit/show-visits.view.ts";
import type { VisitDetails } from "../../../src/features/visit/visit.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { readValues } from "../../../src/platform/slack/values.ts";
import { checkView } from "../../../src/sandbox/check/view.ts";
import { formOf } from "../../../src/sandbox/form-state.ts";
import { aProgramOf } from "../summary/some-facts.ts";
import { aVisit } from "./a-visit.ts";

const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const teams = many(250).map((number) => ({
  teamId: `t${number}`,
  number,
  name: `市${"町".repeat(200)} <!channel>`,
  onHold: number % 2 === 0,
}));
const staff = many(130).map((number) => ({ personId: `o${number}`, name: "名".repeat(90) }));
const program = aProgramOf({ rules: programRules.parse({}) });
const ids = teams.map(({ teamId }) => teamId);

const largest = aVisit({
  teamIds: ids,
  staffIds: staff.slice(0, 100).map(({ personId }) => personId),
  nextStep: "歩".repeat(300),
  nextStepDate: "2024-07-20",
  tags: ["PARTICIPATION", ...many(10).map((number) => `${number}`.padEnd(30, "字"))],
  notes: "秘密".repeat(1500),
});

function formValues({ blocks }: { blocks: unknown }) {
  // Blocks and state as they go over the wire, where types end.
  return readValues(JSON.parse(JSON.stringify(formOf(JSON.parse(JSON.stringify(blocks))))));
}

function shown(state: "PLANNED" | "DONE"): ShownVisit {
  const visit = { ...largest, state };
  const window = { after: 1, before: 2 };
  return { visit, window, teams, staff: staff.map(({ name }) => name), isOverdue: state === "PLANNED" };
}

describe.each(["ja", "en"] as const)("in %s", (language) => {
  const words = wordsIn(language);

  it("a list of everything fits, and holds no notes", () => {
    const screen: VisitScreen = {
      window: { after: 1, before: 2 },
      windows: many(99).map((after) => ({ after, before: after + 1 })),
      isPresent: true,
      toCome: many(60).map(() => shown("PLANNED")),
      done: many(60).map(() => shown("DONE")),
      waiting: teams.map((team) => ({ ...team, work: { open: 3, late: 1 }, visited: "PLANNED" as const })),
      teams: 250,
      visitedTeams: 0,
    };
    const view = visitsView(words, screen);
    checkView(view, "modal");
    expect(JSON.stringify(view)).not.toContain("秘密");
  });

  it("a form of everything fits, also when it is shown again", () => {
    const form = { program, visit: largest, teams, staff, filled: {} };
    checkView(editView(words, form), "modal");
    const changedMeanwhile = (["teamIds", "staffIds", "tags", "notes", "nextStep"] as const).slice();
    checkView(editView(words, { ...form, filled: { notes: "別" }, changedMeanwhile, round: 3 }), "modal");
  });

  it.each<[string, Partial<VisitDetails>]>([
    ["all of it", { ...largest, teamIds: ["t1", "t100", "t101", "t250"], notes: "話した" }],
    ["the least", { teamIds: ["t7"], date: "2024-07-01", staffIds: [] }],
  ])("what stands in the form is what is read out of it: %s", (_what, filled) => {
    const view = editView(words, { program, visit: undefined, teams, staff, filled });
    const values = formValues(view);
    const { typed, opened } = readEdit({ about: JSON.parse(view.private_metadata ?? "{}"), values });
    expect(opened).toBeUndefined();
    for (const field of ["teamIds", "date", "nextStep", "nextStepDate", "tags", "notes"] as const) {
      if (filled[field] !== undefined) expect(typed[field]).toEqual(filled[field]);
    }
  });

  it("a field that others changed gets a new place, and is read from there", () => {
    const form = {
      program,
      visit: aVisit({ notes: "いまの言葉" }),
      teams,
      staff,
      filled: { date: "2024-07-11" },
    };
    const view = editView(words, { ...form, changedMeanwhile: ["notes", "date"], round: 2 });
    const values = formValues(view);
    expect(values.blockIds()).toContain("visit.field.notes-2");
    expect(values.blockIds()).toContain("visit.field.date");
    const { typed } = readEdit({ about: JSON.parse(view.private_metadata ?? "{}"), values });
    expect(typed).toMatchObject({ notes: "いまの言葉", date: "2024-07-11" });
  });
});
