/** Choosing a team or a person, and what can be done with them. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  plain,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal, type Option } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import {
  type Member,
  memberOf,
  membersOn,
  type Place,
  personName,
  placeOn,
  placesText,
  type RosterAct,
  teamName,
  teamOf,
  type World,
} from "../membership/index.ts";
import { ROSTER } from "./ids.ts";

const MOST_PAGES = 10;
const MOST_LISTED = 30;

export interface Screen extends World {
  words: Words;
  language: Language;
}

function menus(block: string, action: string, placeholder: string, options: Option[]): Block[] {
  const pages = Math.min(MOST_PAGES, Math.ceil(options.length / LIMITS.options));
  return Array.from({ length: pages }, (_, page) =>
    actions(`${block}-${page + 1}`, [
      {
        type: "static_select",
        action_id: action,
        placeholder: plain(placeholder),
        options: options
          .slice(page * LIMITS.options, (page + 1) * LIMITS.options)
          .map(({ text, value }) => ({ text: plain(cut(text, LIMITS.optionText)), value })),
      },
    ]),
  );
}

/** Those who have not left; whoever joins later is among them. */
const present = ({ roster, today }: World) =>
  roster.members.filter((member) => member.to === null || member.to >= today);

export function rosterView(screen: Screen, done?: string): ModalView {
  const { words, roster, today } = screen;
  const say = words.roster;
  const teams = roster.teams.map((team) => ({
    text: say.teamOption(teamName(team), membersOn(roster, team.id, today).length),
    value: team.id,
  }));
  const people = present(screen).map((member) => {
    const place = placeOn(roster, member.id, today);
    const team = place && teamOf(roster, place.teamId);
    return { text: say.personOption(personName(member), team?.number), value: member.id };
  });
  return modal({
    id: ROSTER.view,
    title: say.title,
    close: words.common.close,
    blocks: [
      ...(done ? [paragraph(done), divider()] : []),
      paragraph(say.intro),
      ...menus(ROSTER.teams, ROSTER.team, say.pickTeam, teams),
      ...menus(ROSTER.people, ROSTER.person, say.pickPerson, people),
      note(say.joinHint),
    ],
  });
}

function buttonsOf({ words, roster }: Screen, acts: RosterAct[], subjectId: string): Block[] {
  const offered = acts.filter(({ isOffered }) => isOffered?.(roster, subjectId) ?? true);
  const buttons = offered.map((act) => button({ id: act.button, text: act.text(words), value: subjectId }));
  return buttons.length > 0 ? [actions(ROSTER.acts, buttons)] : [];
}

const foot = (words: Words) =>
  actions(ROSTER.foot, [button({ id: ROSTER.back, text: words.roster.backToList, value: "list" })]);

export function personView(screen: Screen, acts: RosterAct[], enrollmentId: string): ModalView | undefined {
  const { words, language, roster } = screen;
  const say = words.roster;
  const member = memberOf(roster, enrollmentId);
  if (!member) return undefined;
  const { from, to, organization } = member;
  const names = screen.program.rules.affiliationNames;
  return modal({
    id: ROSTER.subject,
    title: say.title,
    close: words.common.close,
    blocks: [
      rich(bold(personName(member))),
      bullets([
        [run(say.works(names[member.affiliation], cut(organization, 100)))],
        [run(say.enrolled(shortDate(from, language), to === null ? "" : shortDate(to, language)))],
        [run(cut(placesText(words, language, roster, enrollmentId), 500))],
      ]),
      ...buttonsOf(screen, acts, enrollmentId),
      foot(words),
    ],
  });
}

const ORDER = { LEADER: 0, CONTACT: 1, MEMBER: 2 } as const;

function memberLine(
  { words, language, program }: Screen,
  { member, place }: { member: Member; place: Place },
) {
  const names = program.rules.affiliationNames;
  const ends = place.to ?? member.to;
  return [
    bold(`${words.membership.roles[place.role]} `),
    run(words.roster.memberLine(personName(member), names[member.affiliation])),
    run(ends === null ? "" : words.roster.until(shortDate(ends, language))),
  ].filter((element) => element.type !== "text" || element.text !== "");
}

export function teamView(screen: Screen, acts: RosterAct[], teamId: string): ModalView | undefined {
  const { words, language, roster, today, municipalities } = screen;
  const say = words.roster;
  const team = teamOf(roster, teamId);
  if (!team) return undefined;
  const here = membersOn(roster, teamId, today).toSorted((a, b) => ORDER[a.place.role] - ORDER[b.place.role]);
  const coming = roster.places
    .filter((place) => place.teamId === teamId && place.from > today)
    .flatMap((place) => {
      const member = memberOf(roster, place.enrollmentId);
      return member ? [[run(say.coming(personName(member), shortDate(place.from, language)))]] : [];
    });
  const units = municipalities.filter((one) => team.municipalityIds.includes(one.id)).map((one) => one.name);
  const exceptions = roster.exceptions
    .filter((one) => one.teamId === teamId && (one.to === null || one.to >= today))
    .map((one) => {
      const member = memberOf(roster, one.enrollmentId);
      return [run(say.exception(member ? personName(member) : "", cut(one.reason, 200)))];
    });
  const lines = [...here.map((one) => memberLine(screen, one)), ...coming, ...exceptions];
  const options = here.map(({ member }) => ({ text: personName(member), value: member.id }));
  return modal({
    id: ROSTER.subject,
    title: say.title,
    close: words.common.close,
    blocks: [
      rich(bold(say.team(teamName(team)))),
      ...(team.onHold ? [rich(run(say.onHold(cut(team.holdReason ?? "", 300))))] : []),
      note(say.units(cut([...units, ...(team.areaName ? [team.areaName] : [])].join("、") || "－", 300))),
      ...(lines.length > 0 ? [bullets(lines.slice(0, MOST_LISTED))] : [paragraph(say.nobody)]),
      ...buttonsOf(screen, acts, teamId),
      ...menus(ROSTER.members, ROSTER.member, say.pickMember, options),
      foot(words),
    ],
  });
}
