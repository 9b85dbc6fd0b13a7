import { radioInput } from "../../platform/slack/inputs.ts";
import {
  dayInput,
  defineAct,
  FIELD,
  personName,
  type Roster,
  readDay,
  teamName,
  teamOf,
} from "../membership/index.ts";
import { newcomerFields, readNewcomer } from "./fill-newcomer.view.ts";
import { JOIN } from "./ids.ts";
import { joining, type Newcomer, planJoin } from "./person.rules.ts";

/** The name as it stands on the list now, which may be the one that was known. */
export function newcomerName(roster: Roster, { number }: Newcomer): string {
  const member = roster.members.find((one) => one.number === number);
  return member ? personName(member) : number;
}

export const joinAct = defineAct({
  action: "roster.join",
  button: JOIN.open,
  about: "team",
  text: (words) => words.roster.acts.join,
  form: (screen) => [
    dayInput(screen, screen.words.roster.firstDay),
    ...newcomerFields(screen),
    radioInput({
      id: FIELD.role,
      label: screen.words.roster.role,
      options: [
        { text: screen.words.membership.roles.MEMBER, value: "MEMBER" },
        { text: screen.words.membership.roles.CONTACT, value: "CONTACT" },
      ],
      initial: "MEMBER",
    }),
  ],
  input: joining,
  read: (values) => ({
    day: readDay(values),
    role: values.one(FIELD.role) === "CONTACT" ? "CONTACT" : "MEMBER",
    newcomer: readNewcomer(values),
  }),
  plan: planJoin,
  facts({ day, newcomer }, { after, subjectId }) {
    const team = teamOf(after, subjectId);
    return { person: newcomerName(after, newcomer), team: team ? teamName(team) : "", day };
  },
  say: (words, facts) => words.roster.log.join(facts),
});
