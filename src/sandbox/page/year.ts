/** What the year's page is drawn from: what some people received, and what the office did. */
import type { Json } from "../types.ts";

export interface YearVersion {
  /** ISO. */
  at: string;
  blocks: Json[];
  /** All words, for a message without blocks. */
  text: string;
}

export interface YearMessage {
  id: string;
  /** ISO. */
  at: string;
  /** "#研修", or the app's DM. */
  place: string;
  by: string;
  isApp: boolean;
  isEphemeral: boolean;
  fileName?: string;
  /** Oldest first; the last is how it looks in the end. */
  versions: YearVersion[];
  /** In its thread. */
  replies: YearMessage[];
}

/** What somebody did that day, in words. */
export interface YearNote {
  at: string;
  text: string;
}

export interface YearPerson {
  /** As messages.jsonl calls them. */
  name: string;
  /** Which part they play: "チームリーダー". */
  part: string;
  /** What is to be seen of them. */
  about: string;
  messages: YearMessage[];
  notes: YearNote[];
}

export interface YearView {
  id: string;
  name: string;
  people: YearPerson[];
}

export interface YearToDraw {
  title: string;
  /** Nobody in it exists; otherwise the names are those of a workbook of somebody's own. */
  isInvented: boolean;
  /** Dates: the first and the last day. */
  from: string;
  to: string;
  views: YearView[];
  users: Record<string, string>;
  channels: Record<string, string>;
}

/** What the browserless drawer offers, once it is bundled. */
export interface YearDrawer {
  drawYear(year: YearToDraw): string;
  /** What stands in place of parts that cannot be drawn, in these messages. */
  undrawnIn(blocks: Json[]): string[];
}
