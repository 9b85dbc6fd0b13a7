export { createEngine, type Engine } from "./engine.ts";
export type { Reach, ReachPeople } from "./reach.ts";
export type {
  Audience,
  Composed,
  MessageContent,
  NoticeFacts,
  NoticeKind,
  NoticePreview,
  Notices,
  Occasion,
  SkipReason,
  Subject,
  ToCompose,
} from "./types.ts";
