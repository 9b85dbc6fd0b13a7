/** A training year, lived against the sandbox: who does what and when, and what is written at the end. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox, SandboxFile } from "../sandbox/index.ts";
import { isoInJapan } from "../shared/japanese-date.ts";
import { type Cast, gatherCast, type House, type Trainee } from "./cast.ts";
import type { Driven } from "./drive.ts";
import { letTraineesIntend } from "./intentions.ts";
import { letLeadersMark } from "./leaders.ts";
import { letOfficeWork } from "./office.ts";
import { letOfficeReview } from "./office-reviews.ts";
import { createRecorder } from "./record.ts";
import { startProgram, takeWorkbookIn } from "./set-up.ts";
import { createStage, type Stage } from "./stage.ts";
import { letTeamsWork } from "./team-work.ts";
import { tempersOf } from "./temper.ts";
import { timeline } from "./timeline.ts";
import { letTraineesReact } from "./trainees.ts";
import { councilChannel, type KindNames, wording } from "./wording.ts";
import { later, MINUTE, type Postponement, type Year } from "./year.ts";

export { gatherHouse, gatherOffice, type House, type Trainee } from "./cast.ts";
export type { Postponement } from "./year.ts";

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
  readProgram(): Promise<Prepared>;
  postponements: Postponement[];
  /** When the office begins, and when the year is over. */
  opensAt: Date;
  end: Date;
  out: string;
  /** What the office calls the kinds of message. */
  kindNames: KindNames;
  onProgress(now: Date, said: number): void;
}

export interface Verdict {
  messages: number;
  violations: string[];
  lateAcks: string[];
  postedTwice: string[];
  files: string[];
}

/** From nothing to a started program, by what the office does in Slack. */
async function setUp({ house, driven, workbook, opensAt }: RehearsalParts, stage: Stage): Promise<void> {
  const [officer] = house.officers;
  if (!officer) throw new Error("there is no officer");
  takeWorkbookIn({ stage, officer, at: opensAt, workbook });
  startProgram({ stage, officer, at: later(opensAt, 60 * MINUTE) });
  // What follows needs to know who is enrolled.
  const imported = later(opensAt, 30 * MINUTE);
  await stage.live(imported);
  await driven.idle();
}

/** Lives the year and writes what happened. Throws when somebody cannot do what the scenario says. */
export async function rehearse(parts: RehearsalParts): Promise<Verdict> {
  const { slack, driven, house, postponements, out } = parts;
  const stage = createStage(driven);
  const nameOf = (id: string) => house.names.get(id) ?? id;
  const channelName = (id: string) => house.names.get(id) ?? "DM";
  const recorder = createRecorder({ person: nameOf, channel: channelName });
  slack.onOutgoing(recorder.hear);
  await setUp(parts, stage);
  const { trainees, sessions } = await parts.readProgram();
  const cast: Cast = gatherCast(house, trainees);
  const year: Year = {
    slack,
    cast,
    stage,
    now: () => driven.clock.now(),
    postponements,
    sessions: sessions.map((session) => ({
      ...session,
      tempers: tempersOf(cast.players, session.number),
      marked: new Set<string>(),
    })),
  };
  letOfficeWork(year);
  letLeadersMark(year);
  letTraineesIntend(year);
  letTraineesReact(year);
  letTeamsWork(year);
  letOfficeReview(year);
  await stage.live(parts.end, (now) => parts.onProgress(now, recorder.lines.length));

  const acts = stage.done.map(({ at, what }) => ({ time: isoInJapan(at), what }));
  const files = {
    "messages.jsonl": recorder.lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    "timeline.md": timeline(recorder.lines, acts),
    "council-channel.md": councilChannel(recorder.lines, channelName(cast.councilChannel), parts.kindNames),
    "wording.md": wording(recorder.lines, parts.kindNames),
  };
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
  return {
    messages: recorder.lines.length,
    violations: slack.violations.map(({ method, error, detail }) => `${method}: ${error} ${detail}`),
    lateAcks: slack.lateAcks.map(({ kind, name }) => `${kind} ${name}`),
    postedTwice: recorder.twice(),
    files: Object.keys(files),
  };
}
