/**
 * How features hear people. Each kind of listener is wrapped once: it knows who acts, it acks in time, and what
 * goes wrong is told to the person, by words for what they can mend or by a reference that also stands in the log.
 */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../database/index.ts";
import type { Block } from "./blocks.ts";
import type { Values } from "./values.ts";
import type { Who } from "./who.ts";

export interface Context {
  who: Who;
  words: Words;
  now: Date;
  /** Tells only the person who acts: ephemeral where they are, otherwise by DM. */
  tell(text: string, blocks?: Block[]): Promise<void>;
}

export interface OpeningContext extends Context {
  /** Opens a modal, or pushes it when one is open already. Use within three seconds of the press. */
  open(view: ModalView): Promise<void>;
}

export interface CommandContext extends OpeningContext {
  /** What was typed after the command, trimmed. */
  text: string;
  channelId: string;
}

export interface ActionContext extends OpeningContext {
  /** The button's value, or the chosen option's. */
  value: string;
  /** What the modal around it is about ({} outside a modal), and what has been filled in so far. */
  about: Record<string, unknown>;
  values: Values;
  /** Replaces the modal that the press came from; opens it when the press was on App Home. */
  update(view: ModalView): Promise<void>;
  /** The modal around it, for what comes later than the press. */
  viewId: string | undefined;
  /** The message that the button stands in, when it does. */
  message: { channelId: string; ts: string } | undefined;
}

/** Words to the app in its DM; `tell` answers there. Somebody unknown is heard as well (`who.personId` absent). */
export interface MessageContext extends Context {
  /** As typed; mentions and links stay in Slack's own notation. */
  text: string;
  hasFiles: boolean;
  /** False when this very message was acted on before; call it inside the transaction. */
  once(tx: Tx): Promise<boolean>;
}

export interface SubmitContext extends Context {
  about: Record<string, unknown>;
  values: Values;
  /** For what comes after the answer. */
  viewId: string;
  /**
   * False when this very submission (view and values) was acted on before; call it inside the transaction and
   * change nothing when it says so.
   */
  once(tx: Tx): Promise<boolean>;
  /** What `once` knows it by, for several that are acted on in one transaction (`markAllHandled`). */
  requestKey: string;
}

/** Nothing closes the modal. Errors stand beside their fields, by block id. */
export type SubmitAnswer =
  | undefined
  | { errors: Record<string, string> }
  | { update: ModalView }
  | { push: ModalView }
  | { clear: true };

export interface EventContext {
  workspaceId: string;
  now: Date;
}

export interface Listen {
  command(name: `/${string}`, run: (context: CommandContext) => Promise<void>): void;
  action(actionId: string, run: (context: ActionContext) => Promise<void>): void;
  submit(callbackId: string, run: (context: SubmitContext) => Promise<SubmitAnswer>): void;
  /** A modal closed without being sent (only when it was built with notifyOnClose). */
  closed(callbackId: string, run: (context: SubmitContext) => Promise<void>): void;
  /** A person writes to the app: their own new messages in its DM, and nothing else of the kind. */
  message(run: (context: MessageContext) => Promise<void>): void;
  event(type: string, run: (event: Record<string, unknown>, context: EventContext) => Promise<void>): void;
}
