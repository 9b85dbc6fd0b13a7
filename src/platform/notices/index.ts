export { createEngine, type Engine } from "./engine.ts";
export type { IsPaused } from "./hold.ts";
export type { Reach, ReachPeople } from "./reach.ts";
export type {
  Audience,
  Composed,
  Holding,
  MessageContent,
  MissedNotice,
  NoticeFacts,
  NoticeKind,
  NoticePreview,
  Notices,
  Occasion,
  SkipReason,
  Subject,
  ToCompose,
} from "./types.ts";
