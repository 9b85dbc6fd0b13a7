import { dateInput } from "../../platform/slack/inputs.ts";
import {
  type ActFacts,
  defineAct,
  FIELD,
  memberOf,
  personName,
  type Roster,
  readDay,
} from "../membership/index.ts";
import { LEAVE } from "./ids.ts";
import { leaving, planLeave } from "./person.rules.ts";

export function personFacts(roster: Roster, enrollmentId: string): ActFacts {
  const member = memberOf(roster, enrollmentId);
  return member ? { person: personName(member) } : {};
}

export const leaveAct = defineAct({
  action: "roster.leave",
  button: LEAVE.open,
  about: "person",
  text: (words) => words.roster.acts.leave,
  form: ({ words, today }) => [
    dateInput({
      id: FIELD.day,
      label: words.roster.lastDay,
      hint: words.roster.lastDayHint,
      initial: today,
    }),
  ],
  input: leaving,
  read: (values) => ({ day: readDay(values) }),
  plan: planLeave,
  facts: ({ day }, { before, subjectId }) => ({ ...personFacts(before, subjectId), day }),
  say: (words, facts) => words.roster.log.leave(facts),
});
