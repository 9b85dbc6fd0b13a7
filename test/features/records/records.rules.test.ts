import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  byTeam,
  EVERYBODY,
  type Filter,
  listed,
  MOST_PEOPLE,
  MOST_TEAMS,
  pagesOf,
  type RecordRow,
  STATE_FILTERS,
  STATES,
  stateOf,
} from "../../../src/features/records/records.rules.ts";

const ROW: RecordRow = {
  enrollmentId: "e1",
  number: "R6-001",
  name: "青木 一郎",
  nameKana: null,
  affiliation: "ADMIN",
  organization: "架空の役所",
  isEnrolled: true,
  teamId: "t1",
  teamNumber: 1,
  teamName: "架空北市",
  role: "MEMBER",
  status: null,
  standInName: null,
  standInKana: null,
  standInOrganization: null,
  enteredBy: null,
  enteredAt: null,
  reflection: null,
  hasDraft: false,
  submittedAt: null,
  answeredBy: null,
};

describe("where somebody stands", () => {
  it.each<[Partial<RecordRow>, string]>([
    [{}, "unmarked"],
    [{ status: "PRESENT" }, "asked"],
    [{ status: "LATE", reflection: "DRAFT", hasDraft: true }, "draft"],
    // A sheet that was opened and left empty is no draft.
    [{ status: "PRESENT", reflection: "DRAFT" }, "asked"],
    [{ status: "PRESENT", reflection: "SUBMITTED" }, "answered"],
    [{ status: "PRESENT", reflection: "DECLINED" }, "declined"],
    [{ status: "EXCUSED" }, "absent"],
    [{ status: "SUBSTITUTE" }, "substitute"],
    [{ isEnrolled: false }, "not-applicable"],
    [{ isEnrolled: false, status: "PRESENT" }, "not-applicable"],
  ])("%o is %s", (facts, state) => {
    expect(stateOf({ ...ROW, ...facts }, true)).toBe(state);
  });

  it("nobody owes where nothing is asked", () => {
    expect(stateOf({ ...ROW, status: "PRESENT" }, false)).toBe("thanked");
  });
});

const row = fc
  .record({
    number: fc.integer({ min: 1, max: 999 }).map((n) => `R6-${String(n).padStart(3, "0")}`),
    affiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
    isEnrolled: fc.boolean(),
    teamNumber: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    status: fc.constantFrom(null, "PRESENT", "LATE", "ABSENT", "SUBSTITUTE"),
    reflection: fc.constantFrom(null, "DRAFT", "SUBMITTED", "DECLINED"),
    hasDraft: fc.boolean(),
  })
  .map((facts): RecordRow => {
    const teamId = facts.teamNumber === null ? null : `t${facts.teamNumber}`;
    // fast-check widens the constants to string.
    return { ...ROW, ...(facts as Partial<RecordRow>), teamId };
  });
const rows = fc
  .array(row, { maxLength: 600 })
  .map((all) => all.map((one, index) => ({ ...one, enrollmentId: `e${index}` })));
const filter = fc.record<Filter>({
  state: fc.constantFrom(...STATE_FILTERS),
  affiliation: fc.constantFrom("all", "ADMIN", "SHAKYO", "AGENCY"),
  team: fc.constantFrom("all", "t1", "t2"),
});

test("every page fits a modal, and all pages together hold everybody once, in order", () => {
  fc.assert(
    fc.property(rows, filter, (all, chosen) => {
      const people = listed(all, true, chosen);
      const pages = pagesOf(byTeam(people));
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(MOST_TEAMS);
        expect(page.flatMap((team) => team.people).length).toBeLessThanOrEqual(MOST_PEOPLE);
      }
      expect(pages.flat().flatMap((team) => team.people)).toEqual(people);
    }),
  );
});

test("the states part everybody, and 「これから」 are the drafts and those asked", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const count = (state: Filter["state"]) => listed(all, true, { ...EVERYBODY, state }).length;
      expect(STATES.reduce((sum, state) => sum + count(state), 0)).toBe(all.length);
      expect(count("owes")).toBe(count("draft") + count("asked"));
    }),
  );
});
