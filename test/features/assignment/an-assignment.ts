import type { AssignmentFacts } from "../../../src/features/assignment/index.ts";

export function anAssignment(over: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: "a1",
    workspaceId: "w1",
    programId: "p1",
    number: 1,
    title: "自治体セルフチェック",
    kind: "SELF_CHECK",
    templateUrl: null,
    givenInSession: 1,
    usedInSession: 2,
    dueDate: null,
    canceledAt: null,
    isForm: false,
    ...over,
  };
}
