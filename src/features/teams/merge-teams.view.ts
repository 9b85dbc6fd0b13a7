import { paragraph } from "../../platform/slack/blocks.ts";
import { radioInput, selectInput } from "../../platform/slack/inputs.ts";
import {
  dayInput,
  defineAct,
  FIELD,
  membersOn,
  readDay,
  required,
  teamName,
  teamOf,
} from "../membership/index.ts";
import { MERGE } from "./ids.ts";
import { teamFacts } from "./lead-team.view.ts";
import { merging, planMerge } from "./shape.rules.ts";

export const mergeAct = defineAct({
  action: "teams.merge",
  button: MERGE.open,
  about: "team",
  text: (words) => words.teams.acts.merge,
  form(screen) {
    const { words, roster, subjectId, today } = screen;
    const options = roster.teams
      .filter((team) => team.id !== subjectId)
      .map((team) => ({
        text: words.roster.teamOption(teamName(team), membersOn(roster, team.id, today).length),
        value: team.id,
      }));
    if (options.length === 0) return [paragraph(words.teams.noOtherTeam)];
    const own = teamOf(roster, subjectId);
    return [
      selectInput({ id: FIELD.who, label: words.teams.mergeWith, options: options.slice(0, 100) }),
      radioInput({
        id: MERGE.stays,
        label: words.teams.whichStays,
        options: [
          { text: words.teams.ownStays(own?.number ?? 0), value: "own" },
          { text: words.teams.otherStays, value: "other" },
        ],
        initial: "own",
        hint: words.teams.staysHint,
      }),
      dayInput(screen),
    ];
  },
  input: merging,
  read: (values) => ({
    day: readDay(values),
    otherId: required(values, FIELD.who),
    stays: values.one(MERGE.stays) === "other" ? "other" : "own",
  }),
  plan: planMerge,
  facts({ day, otherId, stays }, { before, subjectId }) {
    const [staying, going] = stays === "own" ? [subjectId, otherId] : [otherId, subjectId];
    return { ...teamFacts(before, staying), otherTeam: teamFacts(before, going).team ?? "", day };
  },
  say: (words, facts) => words.teams.log.merge(facts),
});
