/** What a feature gives to app.ts. */
import type { Words } from "../locales/index.ts";
import type { AuditedAction } from "./audit/index.ts";
import type { Deps } from "./deps.ts";
import type { NoticeKind } from "./notices/types.ts";
import type { CommandContext, Listen } from "./slack/listen.ts";
import type { Who } from "./slack/who.ts";

export interface Feature {
  name: string;
  /** Its kinds of notice. */
  notices?: NoticeKind[];
  /** What it records of what people did: how the log says it, and how it is taken back. */
  audited?: AuditedAction[];
  /** Takes up what a crash or a fault of the surroundings left unfinished: at start, and every ten minutes. */
  resume?(deps: Deps, workspaceId: string): Promise<void>;
  /** Registers what people trigger. */
  listen?(listen: Listen, deps: Deps): void;
  /** After an act of a person that went well: best effort, and nobody waits for it. */
  acted?(deps: Deps, who: Who): void;
  /** Before the app hears anybody: ends what was in hand when the process before this one ended. */
  start?(deps: Deps, workspaceId: string): Promise<void>;
}

/** What a sub-command is about; undefined before there is a program. */
export type OfferedFor = { state: "DRAFT" | "RUNNING" | "CLOSED"; pausedAt: Date | null } | undefined;

/** A word behind a command that another feature owns, and the button beside it on that feature's screen. */
export interface SubCommand {
  /** As typed after the command: "summary". */
  word: string;
  /** One line of the command's help. */
  help(words: Words): string;
  run(context: CommandContext, deps: Deps): Promise<void>;
  /** What the button does is a listener of its own. */
  button?: { id: string; text(words: Words): string };
  /** Whether there is something to press. */
  isOffered(program: OfferedFor): boolean;
}
