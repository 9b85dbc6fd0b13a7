/** How a person is reached, and when: handed to the outbox by app.ts from the features that know people. */
import type { Language } from "../../shared/japanese-date.ts";
import type { ClosedDays, OfficeHours } from "../../shared/office-days.ts";
import type { Tx } from "../database/index.ts";
import type { Block } from "../slack/blocks.ts";

export interface Reach {
  slackUserId: string | null;
  isDeleted: boolean;
  dmChannelId: string | null;
  language: Language;
  /** Who writes and why: stands above the first message to this person. Given for everybody. */
  intro: Block[];
  /** Stands below every message to this person. */
  footer: Block[];
  isFirst: boolean;
  /** The closed days of the person's own municipality. */
  closed: ClosedDays;
  awayFrom: string | null;
  awayTo: string | null;
  /** Office hours, or those among them that the person wishes for. */
  hours: OfficeHours;
  /** All office hours: a wish never makes a notice lapse. */
  widest?: OfficeHours;
}

export interface ReachPeople {
  reach(tx: Tx, workspaceId: string, personIds: string[], at: Date): Promise<Map<string, Reach>>;
  /** Language and hours of what is said in channels. */
  channels(tx: Tx, workspaceId: string): Promise<{ language: Language; hours: OfficeHours }>;
  markIntroduced(tx: Tx, workspaceId: string, personIds: string[], at: Date): Promise<void>;
  rememberDm(tx: Tx, workspaceId: string, personId: string, channelId: string): Promise<void>;
}
