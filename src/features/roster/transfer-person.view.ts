import { paragraph } from "../../platform/slack/blocks.ts";
import { radioInput, selectInput } from "../../platform/slack/inputs.ts";
import {
  dayInput,
  defineAct,
  FIELD,
  membersOn,
  placeOn,
  readDay,
  required,
  teamName,
  teamOf,
} from "../membership/index.ts";
import { TRANSFER } from "./ids.ts";
import { personFacts } from "./leave-program.view.ts";
import { planTransfer, transfer } from "./person.rules.ts";

export const transferAct = defineAct({
  action: "roster.transfer",
  button: TRANSFER.open,
  about: "person",
  text: (words) => words.roster.acts.transfer,
  form(screen) {
    const { words, roster, subjectId, today } = screen;
    const { membership, roster: say } = words;
    const current = placeOn(roster, subjectId, today)?.teamId;
    const options = roster.teams
      .filter((team) => team.id !== current)
      .map((team) => ({
        text: say.teamOption(teamName(team), membersOn(roster, team.id, today).length),
        value: team.id,
      }));
    if (options.length === 0) return [paragraph(say.noOtherTeam)];
    return [
      selectInput({ id: FIELD.who, label: say.toTeam, options: options.slice(0, 100) }),
      dayInput(screen),
      radioInput({
        id: FIELD.role,
        label: say.role,
        options: [
          { text: membership.roles.MEMBER, value: "MEMBER" },
          { text: membership.roles.CONTACT, value: "CONTACT" },
        ],
        initial: "MEMBER",
      }),
    ];
  },
  input: transfer,
  read: (values) => ({
    day: readDay(values),
    teamId: required(values, FIELD.who),
    role: values.one(FIELD.role) === "CONTACT" ? "CONTACT" : "MEMBER",
  }),
  plan: planTransfer,
  facts({ day, teamId }, { before, subjectId }) {
    const [from, to] = [placeOn(before, subjectId, day)?.teamId, teamId].map((id) =>
      id === undefined ? undefined : teamOf(before, id),
    );
    return {
      ...personFacts(before, subjectId),
      day,
      team: from ? teamName(from) : "",
      otherTeam: to ? teamName(to) : "",
    };
  },
  say: (words, facts) => words.roster.log.transfer(facts),
});
