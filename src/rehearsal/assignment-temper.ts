/** How each team takes each assignment: in good time, when reminded, late, or with a story of its own. */
import { chance } from "./chance.ts";

export type TeamTemper =
  | "early"
  | "when-reminded"
  | "on-the-last-day"
  | "overdue"
  /** Waits for its section's approval first. */
  | "in-review"
  /** Given more time by the office. */
  | "extended";

const STORIES: Record<string, TeamTemper> = {
  "1/1": "early",
  "1/2": "early",
  "1/3": "early",
  "4/1": "early",
  "6/1": "early",
  "14/1": "early",
  "10/1": "in-review",
  "12/1": "overdue",
  "7/2": "extended",
  "19/2": "overdue",
  "3/3": "overdue",
};

/** The team that the office asks again, of the first assignment. */
export const ASKED_AGAIN = { team: 4, assignment: 1 };
/** The team that gets more time. */
export const EXTENDED = { team: 7, assignment: 2, to: "2024-09-02" };
/** The team whose map goes on to a third version. */
export const KEEPS_UP = { team: 1, assignment: 3, at: ["2024-11-20", "2024-12-10"] };

/** Teams that fill the first assignment in as a form, several of them over days; the others hand in a file or a link. */
export const FILLS_IN = { teams: [1, 6, 14], assignment: 1 };

export const fillsIn = (team: number, assignment: number) =>
  assignment === FILLS_IN.assignment && FILLS_IN.teams.includes(team);

export function teamTemper(team: number, assignment: number): TeamTemper {
  const story = STORIES[`${team}/${assignment}`];
  if (story) return story;
  const roll = chance("hands in", team, assignment);
  if (roll < 0.6) return "early";
  if (roll < 0.88) return "when-reminded";
  return roll < 0.97 ? "on-the-last-day" : "overdue";
}
