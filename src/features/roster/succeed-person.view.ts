import { UserError } from "../../platform/i18n/user-error.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { dateInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { addDays, isDate } from "../../shared/japanese-date.ts";
import { defineAct, memberOf, placeOn, teamName, teamOf } from "../membership/index.ts";
import { newcomerFields, readNewcomer } from "./fill-newcomer.view.ts";
import { SUCCEED } from "./ids.ts";
import { newcomerName } from "./join-team.view.ts";
import { personFacts } from "./leave-program.view.ts";
import { planSuccession, succession } from "./person.rules.ts";

function readDate(values: Values, id: string): string {
  const day = values.one(id) ?? "";
  if (!isDate(day)) throw new UserError("no-day", (words) => words.membership.needDay, id);
  return day;
}

export const succeedAct = defineAct({
  action: "roster.succeed",
  button: SUCCEED.open,
  about: "person",
  text: (words) => words.roster.acts.succeed,
  form(screen) {
    const { words, today, roster, subjectId } = screen;
    const say = words.roster;
    return [
      paragraph(say.successionIntro),
      dateInput({ id: SUCCEED.lastDay, label: say.predecessorLast, initial: addDays(today, -1) }),
      dateInput({ id: SUCCEED.firstDay, label: say.successorFirst, initial: today }),
      ...newcomerFields(screen, memberOf(roster, subjectId)),
    ];
  },
  input: succession,
  read: (values) => ({
    lastDay: readDate(values, SUCCEED.lastDay),
    firstDay: readDate(values, SUCCEED.firstDay),
    newcomer: readNewcomer(values),
  }),
  plan: planSuccession,
  facts({ lastDay, firstDay, newcomer }, { before, after, subjectId }) {
    const place = placeOn(before, subjectId, lastDay);
    const team = place && teamOf(before, place.teamId);
    return {
      ...personFacts(before, subjectId),
      other: newcomerName(after, newcomer),
      team: team ? teamName(team) : "",
      lastDay,
      day: firstDay,
    };
  },
  say: (words, facts) => words.roster.log.succeed(facts),
});
