/** What turns out otherwise during the year, and who takes part and leads on a day because of it. */

/** A session that was first set for another day. */
export interface Postponement {
  number: number;
  /** The day on which it takes place: "2024-11-08". */
  to: string;
  /** When the office says so. */
  at: Date;
}

/** 人事異動: somebody new takes a member's place. */
export interface Succession {
  /** Trainee number. */
  predecessor: string;
  lastDay: string;
  firstDay: string;
  successor: { number: string; name: string; nameKana: string; email: string };
  /** When the successor's account appears in the workspace, and when the office enters it. */
  joinsAt: Date;
  enteredAt: Date;
}

/** Somebody of the team takes the lead over. */
export interface NewLeader {
  /** Trainee number. */
  leader: string;
  firstDay: string;
  enteredAt: Date;
}

/** Somebody is put down on their team's list as they were not, and asks for a correction. */
export interface Mistake {
  session: number;
  trainee: string;
  /** Whatever it is, they were present. */
  marked: "late" | "left-early";
  asksAt: Date;
}

export interface Turns {
  postponements: readonly Postponement[];
  succession?: Succession;
  newLeader?: NewLeader;
  mistake?: Mistake;
}

/** Days, both included; open where none is said. */
export interface Term {
  from?: string;
  to?: string;
}

export function covers({ from, to }: Term, date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}
