/** The list of one team: one select for each member; what the list was opened with travels in `about`. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, selectInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { timeOf } from "../../shared/japanese-date.ts";
import { askReason } from "../closing/index.ts";
import { CHOICES, type Choice, isKnowable } from "./attendance.rules.ts";
import { type Desk, deskBlocks } from "./choose-team.view.ts";
import { TEAM } from "./ids.ts";
import type { TeamSheet } from "./mark-team.ts";
import type { TeamMember } from "./team.store.ts";

/** One letter for each choice keeps fifty people within what a modal's `about` may hold. */
const LETTERS: Record<Choice, string> = {
  NONE: "-",
  PRESENT: "P",
  LATE: "L",
  LEFT_EARLY: "E",
  EXCUSED: "X",
  ABSENT: "A",
  SUBSTITUTE: "S",
};

export interface Opened {
  enrollmentId: string;
  opened: Choice;
}

export const packOpened = (rows: Opened[]) => rows.map((row) => LETTERS[row.opened] + row.enrollmentId);

const openedRow = z.string().transform((text, context): Opened => {
  const opened = CHOICES.find((choice) => LETTERS[choice] === text[0]);
  if (opened) return { opened, enrollmentId: text.slice(1) };
  context.addIssue({ code: "custom", message: "no such choice" });
  return z.NEVER;
});

export const teamAbout = z.object({
  session: z.string(),
  team: z.string(),
  /** Counts how often the list came back: new block ids make Slack show the new values. */
  round: z.number().int(),
  rows: z.array(openedRow),
  /** Team after team at one screen. */
  desk: z.boolean().default(false),
  /** Given on the page before. */
  reason: z.string().optional(),
});

const PER_ROUND = 100;
export const ordinalIn = (round: number, index: number) => round * PER_ROUND + index + 1;
const memberBlock = (round: number, index: number) => `${TEAM.member}-${ordinalIn(round, index)}`;

export interface TeamModal {
  words: Words;
  sheet: TeamSheet;
  at: Date;
  round?: number;
  /** Enrollments that somebody else changed since the list was opened. */
  conflicts?: ReadonlySet<string>;
  /** What the list was opened with, when it is shown again and nothing was written. */
  opened?: ReadonlyMap<string, Choice>;
  /** Chosen already, and not written yet. */
  chosen?: ReadonlyMap<string, Choice>;
  /** Team after team at one screen: saving goes on to the next. */
  desk?: Desk;
  /** As typed so far, once the session is closed. */
  reason?: string | undefined;
  /** The session closed while the list was open. */
  isNewlyClosed?: boolean;
  /** By person id: who said in advance that they do not come themselves. */
  notComing?: NotComing;
}

export type NotComing = ReadonlyMap<string, "ABSENT" | "SUBSTITUTE">;

const storedChoice = (sheet: TeamSheet, enrollmentId: string): Choice =>
  sheet.stored.get(enrollmentId)?.status ?? "NONE";

function conflictNote({ words, sheet }: TeamModal, enrollmentId: string, name: string): Block[] {
  const entered = sheet.entered.get(enrollmentId);
  if (!entered) return [];
  const status = words.attendance.status[entered.to];
  return [
    rich(run(words.attendance.conflict({ name, by: entered.byName, time: timeOf(entered.at), status }))),
  ];
}

/** The name, and beside it what they said in advance when it was not that they come. */
function labelOf({ words, notComing }: TeamModal, { personId, name }: TeamMember): string {
  const { personLabel, personIntends } = words.attendance;
  const said = notComing?.get(personId);
  return said ? personIntends(name, words.intention.kinds[said]) : personLabel(name);
}

export function teamModal(options: TeamModal): ModalView {
  const { words, sheet, at, round = 0, conflicts, opened, chosen, desk } = options;
  const { attendance } = words;
  const { session, team, members } = sheet;
  const openedWith = (enrollmentId: string) => opened?.get(enrollmentId) ?? storedChoice(sheet, enrollmentId);
  const shown = (enrollmentId: string) => chosen?.get(enrollmentId) ?? openedWith(enrollmentId);
  const offeredTo = (enrollmentId: string) =>
    CHOICES.filter(
      (choice) => isKnowable({ session, at }, choice) || choice === openedWith(enrollmentId),
    ).map((choice) => ({ value: choice, text: attendance.status[choice] }));
  const hasRest =
    isKnowable({ session, at }, "PRESENT") && members.some((member) => shown(member.enrollmentId) === "NONE");
  return modal({
    id: TEAM.modal,
    title: attendance.teamTitle(session.number),
    submit: desk ? attendance.saveAndNext : words.common.save,
    close: desk ? words.common.close : words.common.cancel,
    blocks: [
      ...(desk ? deskBlocks(words, { ...desk, sessionId: session.id, round }) : []),
      ...reasonBlocks(options),
      rich(run(attendance.teamIntro({ team: team.name, date: session.date }))),
      ...(conflicts && conflicts.size > 0 ? [paragraph(attendance.conflictIntro)] : []),
      ...(hasRest ? markRest(options) : []),
      ...members.flatMap((member, index) => {
        const { enrollmentId, name } = member;
        return [
          ...(conflicts?.has(enrollmentId) ? conflictNote(options, enrollmentId, name) : []),
          selectInput({
            id: memberBlock(round, index),
            label: labelOf(options, member),
            options: offeredTo(enrollmentId),
            initial: shown(enrollmentId),
          }),
        ];
      }),
      note(attendance.teamNote),
    ],
    about: {
      session: session.id,
      team: team.id,
      round,
      desk: desk !== undefined,
      rows: packOpened(
        members.map(({ enrollmentId }) => ({ enrollmentId, opened: openedWith(enrollmentId) })),
      ),
    },
  });
}

function reasonBlocks({ words, sheet, reason, isNewlyClosed = false }: TeamModal): Block[] {
  if (!sheet.isClosed) return [];
  const { number } = sheet.session;
  return askReason({
    words,
    id: TEAM.reason,
    number,
    isNew: isNewlyClosed,
    ...(reason && { initial: reason }),
  });
}

/** The usual case in one press; nothing is written by it. */
function markRest({ words: { attendance }, notComing, sheet }: TeamModal): Block[] {
  const all = button({ id: TEAM.rest, text: attendance.markRest });
  const leavesSome = sheet.members.some(({ personId }) => notComing?.has(personId));
  const notes = [attendance.markRestNote, ...(leavesSome ? [attendance.markRestLeaves] : [])];
  return [actions(TEAM.restBlock, [all]), note(...notes)];
}

const choice = z.enum(CHOICES);

function readRows(
  { round, rows }: z.infer<typeof teamAbout>,
  values: Values,
): (Opened & { wanted: Choice })[] {
  return rows.map((row, index) => {
    const wanted = choice.safeParse(values.one(memberBlock(round, index)));
    return { ...row, wanted: wanted.success ? wanted.data : row.opened };
  });
}

/** The rows that differ from what the list was opened with. */
export function readTouched(about: z.infer<typeof teamAbout>, values: Values) {
  return readRows(about, values).filter((row) => row.wanted !== row.opened);
}

type AsItStands = Pick<TeamModal, "round" | "opened" | "chosen">;

/** The list as it stands in the open modal, to be shown once more. */
export function asItStands(about: z.infer<typeof teamAbout>, values: Values): AsItStands {
  const rows = readRows(about, values);
  return {
    round: about.round + 1,
    opened: new Map(rows.map(({ enrollmentId, opened }) => [enrollmentId, opened])),
    chosen: new Map(rows.map(({ enrollmentId, wanted }) => [enrollmentId, wanted])),
  };
}

/** The same with everybody who is not marked in it as present, but who said that they would not come (enrollments). */
export function restPresent(
  about: z.infer<typeof teamAbout>,
  values: Values,
  absent: ReadonlySet<string>,
): AsItStands {
  const { chosen, ...rest } = asItStands(about, values);
  const present = [...(chosen ?? [])].map(
    ([id, wanted]) => [id, wanted === "NONE" && !absent.has(id) ? "PRESENT" : wanted] as const,
  );
  return { ...rest, chosen: new Map(present) };
}
