import type { VisitFacts } from "../../../src/features/visit/visit.rules.ts";
import { moment } from "../../../src/shared/japanese-date.ts";
import { aSession } from "../session/a-session.ts";

const DATES = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];
export const sessions = DATES.map((date, index) =>
  aSession({ id: `s${index + 1}`, number: index + 1, date }),
);

export function aVisit(over: Partial<VisitFacts> = {}): VisitFacts {
  const set = moment("2024-06-28", "09:00");
  return {
    ...{ id: "v1", workspaceId: "w1", programId: "p1", kind: "VISIT", state: "PLANNED" },
    ...{ date: "2024-07-10", time: null, teamIds: ["t1"], staffIds: ["o1"] },
    ...{ nextStep: null, nextStepDate: null, tags: [], notes: null, revision: 0 },
    ...{ moves: 0, dateSetAt: set, dateSetById: "o1", stepMoves: 0, stepSetAt: set },
    ...over,
  };
}
