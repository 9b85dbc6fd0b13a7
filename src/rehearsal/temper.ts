/** How each person takes each session: there or not, marked by whom, answering when. */
import { leadsOn, type Player } from "./cast.ts";
import { chance, shuffled } from "./chance.ts";

export type Presence = "present" | "late" | "left-early" | "absent" | "excused" | "stand-in";
export type Answering =
  | "same-day"
  | "next-day"
  | "draft-first"
  | "after-first-reminder"
  | "after-second-reminder"
  | "on-the-last-day"
  | "declines"
  | "never";

export interface Temper {
  presence: Presence;
  answering: Answering;
  /** Edits what was handed in on the day after. */
  changesMind: boolean;
}

/** 118 of 129 come each time: the rest is spread over the teams, never two of one team. */
export const COMING = 118;

const ABSENCES: Presence[] = ["excused", "excused", "absent", "stand-in"];

function answeringOf(player: Player, session: number): Answering {
  const roll = chance("answering", player.number, session);
  if (roll < 0.46) return "same-day";
  if (roll < 0.6) return "next-day";
  if (roll < 0.68) return "draft-first";
  if (roll < 0.8) return "after-first-reminder";
  if (roll < 0.88) return "after-second-reminder";
  if (roll < 0.92) return "on-the-last-day";
  return roll < 0.95 ? "declines" : "never";
}

/** Tempers of everybody for one session, by trainee number. */
export function tempersOf(players: Player[], session: number, date: string): Map<string, Temper> {
  const missing = Math.max(0, players.length - COMING);
  const away = new Set<string>();
  const teams = new Set<number>();
  for (const player of shuffled(players, (one) => one.number, "away", session)) {
    if (away.size === missing) break;
    if (teams.has(player.team) || leadsOn(player, date)) continue;
    teams.add(player.team);
    away.add(player.number);
  }
  return new Map(
    players.map((player) => {
      const roll = chance("presence", player.number, session);
      const absence = ABSENCES[Math.floor(roll * ABSENCES.length)] ?? "absent";
      const arrival = roll < 0.05 ? "late" : roll < 0.08 ? "left-early" : "present";
      return [
        player.number,
        {
          presence: away.has(player.number) ? absence : arrival,
          answering: answeringOf(player, session),
          changesMind: chance("changes mind", player.number, session) < 0.06,
        },
      ];
    }),
  );
}

/** Teams whose leader marks attendance before the session ends; the others mark themselves. */
export function leaderMarks(team: number, session: number): boolean {
  return chance("leader marks", team, session) < 0.6;
}
