/** What the page needs of whoever runs the workspace and its clock. */
import type { Sandbox } from "../index.ts";

export type Language = "ja" | "en";

/** Where the clock can be sent. */
export type Move = "hour" | "notice" | "session";

export const ROLES = ["officer", "leader", "contact", "trainee", "viewer", "observer", "unknown"] as const;
export type Role = (typeof ROLES)[number];

export interface Part {
  id: string;
  name: string;
  /** Team or office. */
  detail: string;
}

/** Something that is going to be said. */
export interface Coming {
  at: string;
  what: string;
  /** To whom. */
  reach: string;
}

export interface Ahead {
  coming: Coming[];
  /** The start of the next session. */
  session?: string;
}

export interface Stage {
  slack: Sandbox;
  cast: Record<Role, Part[]>;
  /** Where the tour begins. */
  councilChannel: string;
  programChannel: string;
  now(): Date;
  ahead(language: Language): Promise<Ahead>;
  /** Lets the app finish what it has in hand. */
  settle(): Promise<void>;
  move(to: Move): Promise<void>;
  close(): Promise<void>;
}

/** Opens a workspace as it is at the beginning. */
export type OpenStage = () => Promise<Stage>;
