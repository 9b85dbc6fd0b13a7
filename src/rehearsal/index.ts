/** A training year, lived against the sandbox: who does what and when, and what is written at the end. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox } from "../sandbox/index.ts";
import { isoInJapan } from "../shared/japanese-date.ts";
import type { Cast } from "./cast.ts";
import type { Driven } from "./drive.ts";
import { letTraineesIntend } from "./intentions.ts";
import { letLeadersMark } from "./leaders.ts";
import { letOfficeWork, startProgram } from "./office.ts";
import { createRecorder } from "./record.ts";
import { createStage } from "./stage.ts";
import { tempersOf } from "./temper.ts";
import { timeline } from "./timeline.ts";
import { letTraineesReact } from "./trainees.ts";
import { councilChannel, type KindNames, wording } from "./wording.ts";
import type { Year } from "./year.ts";

export { type Cast, gatherCast, gatherOffice, type Trainee } from "./cast.ts";

export interface SessionDate {
  number: number;
  startsAt: Date;
  endsAt: Date;
}

export interface RehearsalParts {
  slack: Sandbox;
  driven: Driven;
  cast: Cast;
  sessions: SessionDate[];
  /** When the office opens the program, and when the year is over. */
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

/** Lives the year and writes what happened. Throws when somebody cannot do what the scenario says. */
export async function rehearse(parts: RehearsalParts): Promise<Verdict> {
  const { slack, driven, cast, sessions, out } = parts;
  const stage = createStage(driven);
  const recorder = createRecorder({ person: cast.nameOf, channel: cast.channelName });
  slack.onOutgoing(recorder.hear);
  const year: Year = {
    slack,
    cast,
    stage,
    now: () => driven.clock.now(),
    sessions: sessions.map((session) => ({
      ...session,
      tempers: tempersOf(cast.players, session.number),
      marked: new Set<string>(),
    })),
  };
  startProgram(year, parts.opensAt);
  letOfficeWork(year);
  letLeadersMark(year);
  letTraineesIntend(year);
  letTraineesReact(year);
  await stage.live(parts.end, (now) => parts.onProgress(now, recorder.lines.length));

  const acts = stage.done.map(({ at, what }) => ({ time: isoInJapan(at), what }));
  const files = {
    "messages.jsonl": recorder.lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    "timeline.md": timeline(recorder.lines, acts),
    "council-channel.md": councilChannel(
      recorder.lines,
      cast.channelName(cast.councilChannel),
      parts.kindNames,
    ),
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
