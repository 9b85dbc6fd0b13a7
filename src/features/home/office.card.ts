/** The program at a glance on an officer's Home: the screens of /program and /assignment, and how the notices stand. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { NOT_KNOWN } from "../../platform/notices/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  header,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { addDays, dateAndTime, dateOf, moment } from "../../shared/japanese-date.ts";
import { deskButton } from "../attendance/index.ts";
import { calendarButton } from "../calendar/index.ts";
import { channelState, loadOverview, noticeName, programBlocks } from "../launch/index.ts";
import type { CountMails } from "../mail/index.ts";
import { mayDo, peopleByIds } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { recordsButton } from "../records/index.ts";
import { reportButton } from "../report/index.ts";
import { matrixBlocks, type ReadColumn, readMatrix, readPage } from "../review/index.ts";
import { listButton } from "../schedule/index.ts";
import { APPROVE_OPEN, pendingApprovals, type SessionFacts } from "../session/index.ts";
import {
  type FailedDelivery,
  failedDeliveries,
  failedList,
  gatherWork,
  workParts,
} from "../summary/index.ts";
import { visitButtons, visitCounts } from "../visit/index.ts";
import { comingNotices, heldNotices } from "./home.store.ts";
import { HOME, PAGE } from "./ids.ts";

const MOST_NOTICES = 8;
const DAYS_SHOWN = 7;
const MOST_APPROVALS = 4;

export interface OfficeReading {
  who: KnownWho;
  words: Words;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
  /** Of the matrix, as its buttons say it. */
  page: string;
  subCommands: SubCommand[];
  mails: CountMails;
  columns: ReadColumn[];
}

/** What /program shows to this person: all for the office, counts for a viewer. */
export async function glanceSection(
  tx: Tx,
  slack: Deps["slack"],
  { who, words, at, subCommands, mails }: OfficeReading,
): Promise<Block[]> {
  const overview = await loadOverview(tx, { who, at, mails });
  if (!overview) return [];
  const isOffice = mayDo(who, "program.start");
  // Where the channel stands is said to the office alone.
  const channel = isOffice ? await channelState(slack, overview.program.channelId) : "ready";
  const { language } = who;
  return programBlocks({ words, language, now: at, overview, channel, subCommands });
}

/** What waits for the office first, then the screens that it opens most. */
export async function tasksSection(
  tx: Tx,
  { words, program, sessions, at }: OfficeReading,
): Promise<Block[]> {
  const { office } = words.home;
  const today = sessions.find(({ state, date }) => state === "SCHEDULED" && date === dateOf(at));
  const desk = today ? [deskButton(words, today, words.attendance.deskTitle(today.number))] : [];
  const waiting = (await pendingApprovals(tx, program.workspaceId, at))
    .filter(({ programId }) => programId === program.id)
    .slice(0, MOST_APPROVALS)
    .map(({ sessionId: value, sessionNumber }, index) => {
      const text = office.approve(sessionNumber);
      const look = button({ id: APPROVE_OPEN, text, value, style: "primary" });
      return actions(`${HOME.approve}-${index + 1}`, [look]);
    });
  const screens = [
    ...desk,
    listButton(words),
    recordsButton(words),
    ...visitButtons(words),
    reportButton(words),
  ];
  return [rich(bold(office.tasks)), ...waiting, actions(HOME.tasks, screens)];
}

/** Assignments and visits in the words of the weekly summary, then the matrix, a page at a time. */
export async function workSection(tx: Tx, reading: OfficeReading): Promise<Block[]> {
  const { who, words, program, at, page, columns } = reading;
  const parts = workParts(await gatherWork(tx, program, at), words);
  const lines = parts.flatMap((part) => part.lines);
  const matrix = await readMatrix(tx, { who, words, at, page: readPage(page), columns });
  return [
    header(words.home.office.matrix),
    ...(lines.length > 0 ? [bullets(lines.map((line) => [run(line)]))] : []),
    ...matrixBlocks(words, matrix, at, PAGE),
  ];
}

interface Named {
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
}

/** Slack's own word, or that nobody knows. */
function errorText(office: Words["home"]["office"], error: string | null): string {
  if (error === null) return "";
  return error === NOT_KNOWN ? office.notKnown : office.error(cut(error, 60));
}

async function failedLines(tx: Tx, { words, program, sessions }: OfficeReading, failed: FailedDelivery[]) {
  const { office } = words.home;
  const ids = failed.flatMap(({ toChannel, recipient }) => (toChannel ? [] : recipient));
  const people = await peopleByIds(tx, program.workspaceId, ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return failed.map(({ recipient, toChannel, error, ...notice }): RichTextElement[] => {
    const name = toChannel ? office.channel : office.person(cut(names.get(recipient) ?? "", 60));
    return [run(`${noticeName(words, notice, sessions)}${office.to(name)}`), run(errorText(office, error))];
  });
}

function listed(title: string, lines: RichTextElement[][], below?: string): Block[] {
  if (lines.length === 0) return [];
  const filled = lines.map((line) =>
    line.filter((element) => element.type !== "text" || element.text !== ""),
  );
  return [rich(bold(title)), bullets(filled), ...(below ? [note(below)] : [])];
}

/** What leaves next, what is held back, and what Slack would not take. */
export async function noticesSection(tx: Tx, reading: OfficeReading): Promise<Block[]> {
  const { who, words, program, sessions, at } = reading;
  const { office } = words.home;
  const lineOf = (notice: Named): RichTextElement[] => [
    bold(`${dateAndTime(notice.dueAt, who.language)} `),
    run(noticeName(words, notice, sessions)),
  ];
  const coming = await comingNotices(tx, program, MOST_NOTICES);
  const held = await heldNotices(tx, program, { at, most: MOST_NOTICES });
  // As the weekly summary counts them.
  const since = moment(addDays(dateOf(at), -DAYS_SHOWN), "00:00");
  const failed = await failedDeliveries(tx, program.workspaceId, since);
  const first = await failedList(tx, program.workspaceId, since, MOST_NOTICES);
  const more = (count: number, shown: number): RichTextElement[][] =>
    count > shown ? [[run(office.more(count - shown))]] : [];
  const comingLines = coming.map((notice) => [
    ...lineOf(notice),
    run(notice.needsApproval ? office.afterApproval : ""),
  ]);
  return [
    header(office.notices),
    ...(coming.length > 0 ? listed(office.coming, comingLines) : [paragraph(office.noneComing)]),
    actions(HOME.calendar, [calendarButton(words)]),
    ...listed(office.held(held.count), [...held.first.map(lineOf), ...more(held.count, held.first.length)]),
    ...listed(
      office.failed(failed),
      [...(await failedLines(tx, reading, first)), ...more(failed, first.length)],
      office.failedHow,
    ),
  ];
}

/** A viewer's figures of the visits, and the way to the report. */
export async function visitsSection(tx: Tx, { words, program, at }: OfficeReading): Promise<Block[]> {
  const counts = paragraph(await visitCounts(tx, { words, program, at }));
  return [counts, actions(HOME.report, [reportButton(words)])];
}
