/** What the scenario knows of the year: its sessions, its stage, its cast. */
import type { Outgoing, Sandbox } from "../sandbox/index.ts";
import type { Cast, Player } from "./cast.ts";
import type { Stage } from "./stage.ts";
import type { Temper } from "./temper.ts";

export interface SessionDay {
  number: number;
  startsAt: Date;
  endsAt: Date;
  tempers: Map<string, Temper>;
  /** Trainee numbers whose attendance somebody has entered. */
  marked: Set<string>;
}

/** A session that was first set for another day. */
export interface Postponement {
  number: number;
  /** The day on which it takes place: "2024-11-08". */
  to: string;
  /** When the office says so. */
  at: Date;
}

export interface Year {
  slack: Sandbox;
  cast: Cast;
  stage: Stage;
  /** On the days on which they take place. */
  sessions: SessionDay[];
  postponements: Postponement[];
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
