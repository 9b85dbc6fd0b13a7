/** What the scenario knows of the year: its sessions, its stage, its cast. */
import type { Outgoing, Sandbox } from "../sandbox/index.ts";
import type { Cast, Player } from "./cast.ts";
import type { LabelledStatement } from "./labelled.ts";
import type { Stage } from "./stage.ts";
import type { Presence, Temper } from "./temper.ts";
import type { Turns } from "./turns.ts";

export interface SessionDay {
  number: number;
  startsAt: Date;
  endsAt: Date;
  /** Who is enrolled on its day. */
  players: Player[];
  tempers: Map<string, Temper>;
  /** Trainee numbers whose attendance somebody has entered. */
  marked: Set<string>;
  /** What is put down by mistake, by trainee number. */
  mistaken: ReadonlyMap<string, Presence>;
}

export interface Year {
  slack: Sandbox;
  cast: Cast;
  stage: Stage;
  /** On the days on which they take place. */
  sessions: SessionDay[];
  /** What they write. */
  statements: LabelledStatement[];
  turns: Turns;
  now(): Date;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

export function temperOf(session: SessionDay, player: Player): Temper {
  const temper = session.tempers.get(player.number);
  if (!temper) throw new Error(`${player.number} has no part in session ${session.number}`);
  return temper;
}

/** Undefined for whoever is no trainee of this year. */
export function playerWith(year: Year, slackUserId: string | undefined): Player | undefined {
  return year.cast.players.find((player) => player.slackUserId === slackUserId);
}

/** The session that this moment belongs to: the latest that has begun. */
export function sessionAt(year: Year, at: Date): SessionDay | undefined {
  return year.sessions.filter((session) => session.startsAt <= at).at(-1);
}

/** The notice keys that a message carries. */
export function keysOf(outgoing: Outgoing): string[] {
  const marks = outgoing.metadata?.event_payload as { keys?: string } | undefined;
  return marks?.keys?.split(" ") ?? [];
}

export function kindsOf(outgoing: Outgoing): string[] {
  return keysOf(outgoing).map((key) => key.split("/")[0] ?? "");
}
