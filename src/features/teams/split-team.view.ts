import { UserError } from "../../platform/i18n/user-error.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { multiSelectInput, numberInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import {
  dayInput,
  defineAct,
  memberInput,
  memberOption,
  membersOn,
  readDay,
  required,
  teamOf,
} from "../membership/index.ts";
import { SPLIT } from "./ids.ts";
import { peopleOf, teamFacts } from "./lead-team.view.ts";
import { planSplit, proposeSplit, splitting } from "./shape.rules.ts";

const LONGEST_NAME = 60;

export const splitAct = defineAct({
  action: "teams.split",
  button: SPLIT.open,
  about: "team",
  text: (words) => words.teams.acts.split,
  form(screen) {
    const { words, roster, subjectId, today, program } = screen;
    const say = words.teams;
    const present = membersOn(roster, subjectId, today).map(({ member, place }) => ({
      ...member,
      isLeader: place.role === "LEADER",
    }));
    const people = peopleOf(screen);
    if (people.length < 2) return [paragraph(say.tooFew)];
    const split = proposeSplit(present, program.rules);
    const movers = "parts" in split ? (split.parts[1] ?? []) : [];
    const [leader] = movers;
    const rule = program.rules.affiliationNames[program.rules.leaderAffiliation];
    const number = Math.max(...roster.teams.map((team) => team.number)) + 1;
    const name = say.secondPart(teamOf(roster, subjectId)?.name ?? "");
    return [
      paragraph("parts" in split ? say.proposal(split.parts.length) : say.lacking(rule, split.lacking)),
      multiSelectInput({
        id: SPLIT.movers,
        label: say.movers,
        options: people.slice(0, 100).map(memberOption),
        initial: movers.map((one) => one.id),
      }),
      memberInput(SPLIT.leader, say.leaderOfNew, people, leader ? { initial: leader.id } : {}),
      numberInput({ id: SPLIT.number, label: say.numberOfNew, initial: number, min: 1, max: 9999 }),
      textInput({
        id: SPLIT.name,
        label: say.nameOfNew,
        initial: cut(name, LONGEST_NAME),
        max: LONGEST_NAME,
      }),
      dayInput(screen),
    ];
  },
  input: splitting,
  read(values) {
    const number = Number(required(values, SPLIT.number));
    if (!Number.isInteger(number)) {
      throw new UserError("no-number", (words) => words.membership.needed, SPLIT.number);
    }
    return {
      day: readDay(values),
      movers: values.many(SPLIT.movers),
      leaderId: required(values, SPLIT.leader),
      number,
      name: required(values, SPLIT.name),
    };
  },
  plan: planSplit,
  facts: ({ day, number, name, movers }, { before, subjectId }) => ({
    ...teamFacts(before, subjectId),
    otherTeam: `${number} ${name}`,
    count: String(movers.length),
    day,
  }),
  say: (words, facts) => words.teams.log.split(facts),
});
