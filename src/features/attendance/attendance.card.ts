/** Attendance in the session's panel: a trainee's own state, a leader's list, the office's counts and lists. */

import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button, paragraph, plain, rich, run } from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type AttendanceCounts, attendanceCounts } from "../closing/index.ts";
import { mayDo } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts, startsAt } from "../session/index.ts";
import { isKnowable, teamValue } from "./attendance.rules.ts";
import { enrollmentOf, marksOf } from "./attendance.store.ts";
import { CARD, OBSERVERS, TEAM } from "./ids.ts";
import { changeOwnButton } from "./mark-own.view.ts";
import { teamsSpokenFor } from "./team.store.ts";

/** What a panel of a session is shown with. */
export interface CardContext {
  who: Who;
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
}

async function ownPart(tx: Tx, card: CardContext & { who: KnownWho }): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  const enrollment = await enrollmentOf(tx, session, who.personId);
  if (!enrollment) return [paragraph(words.attendance.ownNotApplicable)];
  const mark = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
  const line = rich(
    run(words.attendance.ownState(words.attendance.status[mark?.status ?? "NONE"])),
    run(mark?.standIn ? words.attendance.ownStandIn(mark.standIn.name) : ""),
  );
  if (isClosed(session, program.rules, at)) return [line];
  const { changeOwn, enterOwn, tellAbsence } = words.attendance;
  const first = isKnowable(card, "PRESENT") ? enterOwn : tellAbsence;
  return [line, actions(CARD.own, [changeOwnButton(words, session.id, mark ? changeOwn : first)])];
}

async function leaderPart(tx: Tx, card: CardContext & { who: KnownWho }): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  if (isClosed(session, program.rules, at)) return [];
  const teams = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
  return teams.map((team, index) =>
    actions(`${CARD.team}-${index + 1}`, [
      button({
        id: TEAM.open,
        text: words.attendance.enterTeam(cut(team.name, 30)),
        value: teamValue({ sessionId: session.id, teamId: team.id }),
      }),
    ]),
  );
}

function teamSelects({ words, session }: CardContext, counts: AttendanceCounts): Block[] {
  const options = counts.byTeam.flatMap(({ teamId, number, name, unmarked }) =>
    teamId === null
      ? []
      : [
          {
            text: plain(cut(words.attendance.teamOption({ number, name, unmarked }), LIMITS.optionText)),
            value: teamValue({ sessionId: session.id, teamId }),
          },
        ],
  );
  const pages = Math.ceil(options.length / LIMITS.options);
  return Array.from({ length: pages }, (_, page) =>
    actions(`${CARD.teams}-${page + 1}`, [
      {
        type: "static_select",
        action_id: TEAM.choose,
        placeholder: plain(words.attendance.chooseTeam),
        options: options.slice(page * LIMITS.options, (page + 1) * LIMITS.options),
      },
    ]),
  );
}

async function officePart(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session, at } = card;
  const counts = await attendanceCounts(tx, session);
  const { attendance } = words;
  // Before it begins nobody can have come: that everybody is unmarked would say nothing.
  const line = paragraph(startsAt(session) > at ? attendance.countsAhead(counts) : attendance.counts(counts));
  if (!mayDo(who, "attendance.mark-any") || session.state === "CANCELED") return [line];
  return [
    line,
    ...teamSelects(card, counts),
    actions(CARD.observers, [
      button({ id: OBSERVERS.open, text: words.attendance.enterObservers, value: session.id }),
    ]),
  ];
}

/** Blocks for a modal, a message or App Home; empty for those whom attendance does not concern. */
export async function attendanceCard(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who } = card;
  const { personId } = who;
  const known = personId === undefined ? undefined : { ...card, who: { ...who, personId } };
  return [
    ...(known && mayDo(who, "attendance.mark-own") ? await ownPart(tx, known) : []),
    ...(known && mayDo(who, "attendance.mark-team") ? await leaderPart(tx, known) : []),
    ...(mayDo(who, "attendance.see-counts") ? await officePart(tx, card) : []),
  ];
}
