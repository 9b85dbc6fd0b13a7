export { createEngine, type Engine } from "./engine.ts";
export type { IsPaused } from "./hold.ts";
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
