export type { Absence } from "./absence.ts";
export type { Calendar, CalendarNotice, OneNotice } from "./calendar.ts";
export { createEngine, type Engine } from "./engine.ts";
export type { IsPaused } from "./hold.ts";
export type { Look, Looked, Reached } from "./look.ts";
export type { Reach, ReachPeople } from "./reach.ts";
export type {
  Audience,
  Composed,
  Holding,
  MessageContent,
  MissedNotice,
  NextMessage,
  NoticeFacts,
  NoticeKind,
  NoticePreview,
  Notices,
  Occasion,
  Reconsider,
  SkipReason,
  Subject,
  ToCompose,
} from "./types.ts";
