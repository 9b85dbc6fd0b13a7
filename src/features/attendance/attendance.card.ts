/** Attendance in the session's panel: a trainee's own state, a leader's list, the office's counts and lists. */

import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type AttendanceCounts, attendanceCounts, closedBlocks, closedSessions } from "../closing/index.ts";
import { mayDo } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts, startsAt } from "../session/index.ts";
import { isKnowable, teamValue } from "./attendance.rules.ts";
import { enrollmentOf, marksOf } from "./attendance.store.ts";
import { teamSelects } from "./choose-team.view.ts";
import { CARD, OBSERVERS, TEAM } from "./ids.ts";
import { changeOwnButton } from "./mark-own.view.ts";
import { type Team, teamsSpokenFor } from "./team.store.ts";

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

/** Opens the team's list. */
export function teamButton(words: Words, session: Pick<SessionFacts, "id">, team: Team) {
  return button({
    id: TEAM.open,
    text: words.attendance.enterTeam(cut(team.name, 30)),
    value: teamValue({ sessionId: session.id, teamId: team.id }),
  });
}

async function leaderPart(tx: Tx, card: CardContext & { who: KnownWho }): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  if (isClosed(session, program.rules, at)) return [];
  const teams = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
  return teams.map((team, index) => actions(`${CARD.team}-${index + 1}`, [teamButton(words, session, team)]));
}

/** 受付で入力: team after team, from the day of the session on. */
export function deskButton(words: Words, session: Pick<SessionFacts, "id">, text = words.attendance.desk) {
  return button({ id: TEAM.desk, text, value: session.id });
}

function countsLine({ words, session, at }: CardContext, counts: AttendanceCounts): Block {
  const { attendance } = words;
  // Before it begins nobody can have come: that everybody is unmarked would say nothing.
  return paragraph(startsAt(session) > at ? attendance.countsAhead(counts) : attendance.counts(counts));
}

async function officePart(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  const { attendance } = words;
  const counts = await attendanceCounts(tx, session);
  const isOffice = mayDo(who, "attendance.mark-any");
  const closed = (await closedSessions(tx, program, [session], at)).get(session.id);
  const lines = closed
    ? closedBlocks(words, { closed, now: counts, withReasons: isOffice })
    : [countsLine(card, counts)];
  if (!isOffice || session.state === "CANCELED") return lines;
  return [
    ...lines,
    ...teamSelects(words, {
      sessionId: session.id,
      counts,
      actionId: TEAM.choose,
      blockId: CARD.teams,
    }),
    actions(CARD.observers, [
      ...(isKnowable(card, "PRESENT") ? [deskButton(words, session)] : []),
      button({ id: OBSERVERS.open, text: attendance.enterObservers, value: session.id }),
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
