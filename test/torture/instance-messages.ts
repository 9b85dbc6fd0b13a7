/** What the torture and an instance of the app tell each other. */
import type { SlackSettings } from "../../src/platform/slack/bolt-app.ts";

/** The settings of one instance, as the program itself has them in its environment. */
export interface InstanceSettings {
  database: { url: string } | { dataDir: string };
  filesDir: string;
  slack: SlackSettings;
  councilChannelId: string;
  /** The torture's clock, and how wrong this instance's is. */
  ahead: number;
  skewMs: number;
}

export type ToInstance =
  | { do: "leap"; ahead: number }
  /** Answered when nothing is in hand but sleeping. `due`: look into the database for what comes. */
  | { do: "ask"; nth: number; due: boolean }
  | { do: "stop" };

export interface Answer {
  did: "answer";
  nth: number;
  /** When it wants to go on, in the torture's time. */
  next: number | null;
  isConnected: boolean;
  /** Something went wrong since it was last asked. */
  isTroubled: boolean;
}

export type FromInstance = { did: "ready" } | { did: "database"; pid: number } | Answer;
