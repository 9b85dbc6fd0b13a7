/** What a feature declares to speak unprompted: its kinds of notice. */
import type { Language } from "../../shared/japanese-date.ts";
import type { Tx } from "../database/index.ts";
import type { Block } from "../slack/blocks.ts";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What notices are about: kinds with the same subject type are planned together. */
export interface Subject {
  workspaceId: string;
  type: "session" | "program" | "assignment" | "visit";
  id: string;
}

/** One occasion to speak. `ordinal` tells the first reminder from the second. */
export interface Occasion {
  ordinal: number;
  dueAt: Date;
  /** After this moment it is no longer worth saying. */
  expiresAt: Date;
  programId?: string;
  needsApproval?: boolean;
  /** Reminders of one series to one person are counted together: at most three, one a working day. */
  series?: string;
  facts?: Json;
}

/** A notice as its kind sees it. */
export interface NoticeFacts {
  id: string;
  workspaceId: string;
  programId: string | null;
  key: string;
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
  expiresAt: Date;
  facts: Json;
}

/** Why somebody does not get it. Shown to the office, so each has words in locales. */
export type SkipReason =
  | "answered"
  | "declined"
  | "absent"
  | "left"
  | "on-hold"
  | "no-slack"
  | "deleted"
  | "withdrawn"
  | "expired"
  | "superseded"
  | "enough"
  | "closed"
  | "other-notice"
  | "left-out"
  | "in-review"
  | "visited";

export interface Audience {
  /** Person ids. */
  people: string[];
  /** Slack channel ids. */
  channels: string[];
  skipped: { personId: string; reason: SkipReason }[];
}

export interface MessageFile {
  filename: string;
  title: string;
  content: string;
  /** Takes the place of `content`: bytes fetched at the moment of the upload; undefined: they are gone. */
  fetch?(): Promise<Buffer | undefined>;
}

export interface MessageContent {
  /** What a notification shows, and a reader without blocks. */
  text: string;
  blocks: Block[];
  /** Uploaded into the message's thread. */
  files?: MessageFile[];
  /** Once it has been posted and its files with it: their ids in Slack, undefined for one that could not follow. */
  onPosted?(fileIds: (string | undefined)[]): Promise<void>;
}

export type Composed = { say: MessageContent } | { skip: SkipReason } | { postpone: Date };

/** One delivery to be put into words. `sent`: it stands in Slack already and is being said again. */
export interface ToCompose {
  deliveryId: string;
  /** Person id, or channel id when `toChannel`. */
  recipient: string;
  toChannel: boolean;
  language: Language;
  sent: boolean;
}

/** A notice as the office sends it by its own mail: to several readers at once, and with nothing to press. */
export interface MailLetter {
  /** Person ids: everybody whom these words concern, whether Slack reaches them or not. */
  people: string[];
  content: MessageContent;
  /** How one answers without Slack, one line each. */
  ways: string[];
  /** Goes with the printed reflection sheet. */
  withSheet?: boolean;
}

export interface NoticeKind {
  /** Feature first: "session.reminder". */
  kind: string;
  /** Kinds with a subject are planned by `replan`; without one they are announced by a use case. */
  subject?: Subject["type"];
  /** Routine waits for office hours of the recipient; urgent leaves at any hour. */
  urgency: "urgent" | "routine";
  /** Tells of what is over by its own hour: the office may have it said later than that, never earlier. */
  neverEarlier?: boolean;
  /** More happens at its hour than a message: the calendar shows it and leaves it alone. */
  fixed?: boolean;
  /** Leaves while the office holds everything back: what an officer has just confirmed. */
  whilePaused?: boolean;
  /** Reminders: those of one morning for one person go out as one message. */
  merges?: boolean;
  /** Whoever was left out as absent, declined or answered is asked again when `refresh` finds the state changed. */
  reopens?: boolean;
  /** What was sent is said a last time when the notice is over or withdrawn: its buttons have nothing left to do. */
  lastWord?: boolean;
  /**
   * Which notices this subject should have, and when. None for a program that has not started, unless asked as if
   * it ran since `startedAt`: that is how the office sees what a draft would say.
   */
  occasions?(
    tx: Tx,
    subject: Subject,
    options?: { asIfRunning?: boolean; startedAt?: Date },
  ): Promise<Occasion[]>;
  /** One set query: who gets it, and who not and why. */
  audience(tx: Tx, notice: NoticeFacts, at: Date): Promise<Audience>;
  /** The words, from the facts as they stand now; one entry for each delivery id. */
  compose(tx: Tx, notice: NoticeFacts, deliveries: ToCompose[], at: Date): Promise<Map<string, Composed>>;
  /**
   * For people whom Slack does not reach, by the functions that compose the message; none once there is nothing left
   * to say. Absent: it is nothing that anybody has to hear outside Slack.
   */
  mail?(tx: Tx, notice: NoticeFacts, asked: { at: Date; language: Language }): Promise<MailLetter[]>;
  /**
   * What it looks like, for the office's 自分にテスト送信: about this subject, with invented answers where it tells
   * of answers. Without it the words are composed for the first of its audience.
   */
  sample?(tx: Tx, subject: Subject, language: Language, at: Date): Promise<MessageContent | undefined>;
}

/** One notice as it would go out; nothing of it is written. */
export interface PreviewedNotice {
  kind: string;
  key: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
  expiresAt: Date;
  needsApproval: boolean;
  /** How many people would get it by DM, and which channels (Slack ids), as things stand now. */
  recipients: number;
  channels: string[];
  skipped: { reason: SkipReason; count: number }[];
}

/** What somebody is told next, and when it reaches them. */
export interface NextMessage {
  kind: string;
  subjectId: string;
  ordinal: number;
  at: Date;
}

/** Looks ahead without writing: what the subjects' notices are going to be, and what each kind looks like. */
export interface NoticePreview {
  /**
   * What falls due from `from` on and before `to`, as if the program ran, by time. Leaves out what is over by `alive`
   * (otherwise by `from`).
   */
  preview(tx: Tx, subjects: Subject[], from: Date, to: Date, alive?: Date): Promise<PreviewedNotice[]>;
  /** What stands planned or held back for that time in a running program, with what the office did with it. By time. */
  planned(tx: Tx, program: OfProgram, from: Date, to: Date): Promise<PreviewedNotice[]>;
  /** The kinds that can be shown as a sample. */
  sampleKinds(): string[];
  /** One kind's message about the first of the subjects for which it has something to say. */
  sample(
    tx: Tx,
    kind: string,
    subjects: Subject[],
    language: Language,
    at: Date,
  ): Promise<MessageContent | undefined>;
  /** The next direct message of the program to this person, as things stand; undefined: none is planned. */
  nextFor(
    tx: Tx,
    reader: { workspaceId: string; programId: string; personId: string },
    at: Date,
  ): Promise<NextMessage | undefined>;
}

/** All notices of one program. */
export interface OfProgram {
  workspaceId: string;
  programId: string;
}

/** Held back beyond its hour, and still worth saying. */
export interface MissedNotice {
  id: string;
  key: string;
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
}

/** Of one kind or several; to everybody, one person or several. */
export interface Said {
  workspaceId: string;
  kind: string | string[];
  subjectId: string;
  ordinal?: number;
  recipient?: string | string[];
}

/** What use cases may ask of the engine. All but `kick` run inside the caller's transaction. */
export interface Notices {
  /** Plans what the subject should have: new ones appear, unsent ones move, what is gone is withdrawn. */
  replan(tx: Tx, subject: Subject, at: Date): Promise<void>;
  /** Plans one notice of a kind without a subject; returns its id. The same key twice changes the first. */
  announce(tx: Tx, kind: string, subjectId: string, workspaceId: string, occasion: Occasion): Promise<string>;
  /** An officer has seen it: 内容を確認して送る. */
  approve(tx: Tx, noticeId: string, workspaceId: string, personId: string, at: Date): Promise<void>;
  /** The words changed after they were approved, and before they left: nobody has seen these. */
  withdrawApproval(tx: Tx, noticeId: string, workspaceId: string, at: Date): Promise<void>;
  /** What was sent of these kinds about a subject is composed again, and edited where the words differ. */
  refresh(tx: Tx, what: Said): Promise<void>;
  /** Somebody joined or left: the audiences of what is going out are asked again. */
  audienceChanged(tx: Tx, subject: Subject): Promise<void>;
  /** After a commit: let what is due leave now instead of at the next heartbeat. */
  kick(): void;
}

/** When a person can be reached has changed: what waits for them is looked at again. In the caller's transaction. */
export type Reconsider = (
  tx: Tx,
  reader: { workspaceId: string; personId: string | string[] },
  at: Date,
) => Promise<void>;

/** The office holds a program back, and lets it go on. All run inside the caller's transaction. */
export interface Holding {
  /** Nothing of the program leaves until `release`, but what goes on `whilePaused`. Edits go on: they ring no bell. */
  hold(tx: Tx, program: OfProgram, at: Date): Promise<void>;
  /** What would have left since the hold, by time. */
  missed(tx: Tx, program: OfProgram, at: Date): Promise<MissedNotice[]>;
  /** Everything goes on, but the notices in `leaveOut` (ids), which are never said. */
  release(tx: Tx, program: OfProgram, leaveOut: string[], at: Date): Promise<void>;
}
