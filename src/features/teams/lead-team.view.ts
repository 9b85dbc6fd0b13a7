/** Forms about who leads a team and who is its contact. */
import { note, paragraph } from "../../platform/slack/blocks.ts";
import { dateInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { isDate } from "../../shared/japanese-date.ts";
import {
  type ActFacts,
  dayInput,
  defineAct,
  FIELD,
  type FormScreen,
  type Member,
  memberInput,
  memberOf,
  membersOn,
  personName,
  type Roster,
  readDay,
  readReason,
  reasonInput,
  required,
  teamName,
  teamOf,
} from "../membership/index.ts";
import { CONTACTS, LEADER } from "./ids.ts";
import { contacting, leading, planContacts, planLeader } from "./lead.rules.ts";

export function teamFacts(roster: Roster, teamId: string): ActFacts {
  const team = teamOf(roster, teamId);
  return team ? { team: teamName(team) } : {};
}

/** Whoever is in the team, or will be: the day is chosen in the same form. */
export function peopleOf({ roster, subjectId, today }: FormScreen): Member[] {
  const coming = roster.places
    .filter((one) => one.teamId === subjectId && one.from > today)
    .flatMap((one) => memberOf(roster, one.enrollmentId) ?? []);
  const here = membersOn(roster, subjectId, today).map(({ member }) => member);
  return [...new Map([...here, ...coming].map((member) => [member.id, member])).values()];
}

export const leaderAct = defineAct({
  action: "teams.leader",
  button: LEADER.open,
  about: "team",
  text: (words) => words.teams.acts.leader,
  form(screen) {
    const { words, program } = screen;
    const people = peopleOf(screen);
    if (people.length === 0) return [paragraph(words.roster.nobody)];
    const { leaderAffiliation, affiliationNames } = program.rules;
    const able = people.filter((one) => one.affiliation === leaderAffiliation);
    const rule = affiliationNames[leaderAffiliation];
    if (able.length > 0) {
      return [
        memberInput(FIELD.who, words.teams.newLeader, able, { hint: words.teams.rule(rule) }),
        dayInput(screen),
      ];
    }
    return [
      note(words.teams.nobodyMay(rule)),
      memberInput(FIELD.who, words.teams.newLeader, people),
      dayInput(screen),
      dateInput({ id: LEADER.until, label: words.teams.until, hint: words.teams.untilHint, optional: true }),
      reasonInput(screen),
    ];
  },
  input: leading,
  read(values) {
    const until = values.one(LEADER.until) ?? "";
    return {
      day: readDay(values),
      enrollmentId: required(values, FIELD.who),
      until: isDate(until) ? until : null,
      reason: readReason(values),
    };
  },
  plan: planLeader,
  facts({ day, enrollmentId, reason }, { before, subjectId }) {
    const member = memberOf(before, enrollmentId);
    return {
      ...teamFacts(before, subjectId),
      person: member ? personName(member) : "",
      day,
      ...(reason !== null && { exception: "yes" }),
    };
  },
  say: (words, facts) => words.teams.log.leader(facts),
});

const contactsOf = (roster: Roster, teamId: string, day: string) =>
  membersOn(roster, teamId, day)
    .filter(({ place }) => place.role === "CONTACT")
    .map(({ member }) => member.id);

function chosen(values: Values): string[] {
  const ids = [CONTACTS.first, CONTACTS.second].flatMap((field) => values.one(field) ?? []);
  return [...new Set(ids)];
}

export const contactsAct = defineAct({
  action: "teams.contacts",
  button: CONTACTS.open,
  about: "team",
  text: (words) => words.teams.acts.contacts,
  form(screen) {
    const { words, roster, subjectId, today } = screen;
    const [first, second] = contactsOf(roster, subjectId, today);
    const people = peopleOf(screen);
    if (people.length === 0) return [paragraph(words.roster.nobody)];
    const initial = (id: string | undefined) => ({ optional: true, ...(id && { initial: id }) });
    return [
      memberInput(CONTACTS.first, words.teams.contact(1), people, {
        ...initial(first),
        hint: words.teams.contactHint,
      }),
      memberInput(CONTACTS.second, words.teams.contact(2), people, initial(second)),
      dayInput(screen),
    ];
  },
  input: contacting,
  read: (values) => ({ day: readDay(values), enrollmentIds: chosen(values) }),
  plan: planContacts,
  facts({ day, enrollmentIds }, { before, subjectId }) {
    const names = enrollmentIds.flatMap((id) => memberOf(before, id)?.name ?? []);
    return { ...teamFacts(before, subjectId), people: names.join("、"), day };
  },
  say: (words, facts) => words.teams.log.contacts(facts),
});
