/** A training year, lived against the sandbox: who does what and when, and what is written at the end. */
import type { Sandbox, SandboxFile } from "../sandbox/index.ts";
import { dateOf } from "../shared/japanese-date.ts";
import { type Cast, gatherCast, type House, officerOf, playersOn, type Trainee } from "./cast.ts";
import { letCorrect } from "./correct.ts";
import type { Driven } from "./drive.ts";
import { handOver, lead } from "./hand-over.ts";
import { letTraineesIntend } from "./intentions.ts";
import { readLabelled } from "./labelled.ts";
import { letLeadersMark } from "./leaders.ts";
import { letOfficeWork } from "./office.ts";
import { letOfficeCode } from "./office-codes.ts";
import { letOfficeReport } from "./office-reports.ts";
import { letOfficeReview } from "./office-reviews.ts";
import { createRecorder } from "./record.ts";
import { startProgram, takeWorkbookIn } from "./set-up.ts";
import { createStage, type Stage } from "./stage.ts";
import { takeApplicationsIn } from "./take-applications.ts";
import { letTeamsWork } from "./team-work.ts";
import { tempersOf } from "./temper.ts";
import { letTraineesReact } from "./trainees.ts";
import type { Turns } from "./turns.ts";
import type { Naming, WordingBook } from "./wordings.ts";
import { writeYear } from "./write-year.ts";
import { later, MINUTE, type SessionDay, type Year } from "./year.ts";

export { gatherHouse, gatherOffice, type House, type Trainee } from "./cast.ts";
export { type Driven, driveTo } from "./drive.ts";
export { type LabelledStatement, readLabelled } from "./labelled.ts";
export { startProgram, takeWorkbookIn } from "./set-up.ts";
export { createStage } from "./stage.ts";
export type { Turns } from "./turns.ts";
export { ALIKE, daysInWords, opInWords } from "./wording.ts";
export type { KindWordings, WordingBook } from "./wordings.ts";

export interface SessionDate {
  number: number;
  startsAt: Date;
  endsAt: Date;
}

/** The program as it stands once the office has taken its workbook in. */
export interface Prepared {
  trainees: Trainee[];
  /** On the days on which they are going to take place. */
  sessions: SessionDate[];
}

export interface RehearsalParts {
  slack: Sandbox;
  driven: Driven;
  house: House;
  workbook: SandboxFile;
  /** What comes back when the blank form has gone out. */
  applications?: (blank: Uint8Array) => Promise<SandboxFile>;
  /** 記述一覧 with a theme beside each statement that has none, as an officer would choose it. */
  codeListing(listing: Uint8Array): Promise<SandboxFile>;
  readProgram(): Promise<Prepared>;
  /** The line of the year table, column by column. */
  readYear(): Promise<[string, number][]>;
  turns: Turns;
  /** When the office begins, and when the year is over. */
  opensAt: Date;
  end: Date;
  out: string;
  /** The program's. */
  title: string;
  /** Nobody in the workbook exists. */
  isInvented: boolean;
  naming: Omit<Naming, "office">;
  /** 文例集.docx. */
  writeWordingDocument(book: WordingBook): Uint8Array;
  onProgress(now: Date, said: number): void;
}

export interface Verdict {
  messages: number;
  violations: string[];
  lateAcks: string[];
  postedTwice: string[];
  /** Parts of messages that the year's page cannot draw. */
  undrawn: string[];
  files: string[];
}

/** From nothing to a started program, by what the office does in Slack. */
async function setUp(parts: RehearsalParts, stage: Stage): Promise<void> {
  const { slack, house, driven, workbook, applications, opensAt } = parts;
  const officer = officerOf(house);
  takeWorkbookIn({ stage, officer, at: opensAt, workbook });
  if (applications) {
    takeApplicationsIn({ stage, slack, officer, at: later(opensAt, 10 * MINUTE), applications });
  }
  startProgram({ stage, officer, at: later(opensAt, 100 * MINUTE) });
  // What follows needs to know who is enrolled.
  const imported = later(opensAt, 90 * MINUTE);
  await stage.live(imported);
  await driven.idle();
}

function sessionDay(session: SessionDate, cast: Cast, { mistake }: Turns): SessionDay {
  const date = dateOf(session.startsAt);
  const players = playersOn(cast, date);
  const tempers = tempersOf(players, session.number, date);
  const mistaken = new Map<string, "late" | "left-early">();
  if (mistake?.session === session.number) {
    if (tempers.get(mistake.trainee)?.presence !== "present") throw new Error("the mistake would be none");
    mistaken.set(mistake.trainee, mistake.marked);
  }
  return { ...session, players, tempers, mistaken, marked: new Set<string>() };
}

/** Lives the year and writes what happened. Throws when somebody cannot do what the scenario says. */
export async function rehearse(parts: RehearsalParts): Promise<Verdict> {
  const { slack, driven, house, turns } = parts;
  const stage = createStage(driven);
  const nameOf = (id: string) => house.names.get(id) ?? id;
  const recorder = createRecorder({ person: nameOf, channel: (id) => house.names.get(id) ?? "DM" });
  slack.onOutgoing(recorder.hear);
  await setUp(parts, stage);
  const { trainees, sessions } = await parts.readProgram();
  const cast: Cast = gatherCast(house, trainees, turns);
  const year: Year = {
    slack,
    cast,
    stage,
    now: () => driven.clock.now(),
    turns,
    statements: await readLabelled(),
    sessions: sessions.map((session) => sessionDay(session, cast, turns)),
  };
  letOfficeWork(year);
  letLeadersMark(year);
  letTraineesIntend(year);
  letTraineesReact(year);
  letTeamsWork(year);
  letOfficeReview(year);
  letOfficeCode(year, parts.codeListing);
  const papers = letOfficeReport(year);
  handOver(year);
  lead(year);
  letCorrect(year);
  await stage.live(parts.end, (now) => parts.onProgress(now, recorder.lines.length));

  const { files, undrawn } = await writeYear(parts, { recorder, year, papers });
  return {
    messages: recorder.lines.length,
    violations: slack.violations.map(({ method, error, detail }) => `${method}: ${error} ${detail}`),
    lateAcks: slack.lateAcks.map(({ kind, name }) => `${kind} ${name}`),
    postedTwice: recorder.twice(),
    undrawn,
    files,
  };
}
