/** What a person in the sandbox can do and see. */
import type { Json, SandboxFile, SandboxMessage } from "./types.ts";

export interface Outcome {
  ok: boolean;
  /** What Slack would show: "no ack in 3 s", "dispatch_failed", "invalid_command"… */
  failure?: string;
  /** The body of the ack. */
  response?: unknown;
  /** Faults beside the fields of the modal, by label. */
  errors?: Record<string, string>;
  /** True when the submission or the cancel closed the view. */
  closed?: boolean;
}

export type FillValue = string | string[] | number | { files: SandboxFile[] };

export interface ModalInput {
  label: string;
  kind: string;
  blockId: string;
  options?: string[];
  value?: unknown;
}

export interface OpenModal {
  id: string;
  title: string;
  callbackId: string;
  text: string;
  blocks: unknown[];
  values: Json;
  errors: Record<string, string>;
  buttons: string[];
  inputs: ModalInput[];
}

export interface PressWhere {
  in?: string;
  ts?: string;
  /** Which of several with the same text, counted from 0, newest place first and top to bottom in it. */
  nth?: number;
}

export interface Actor {
  command(name: string, text?: string, where?: { channel?: string }): Promise<Outcome>;
  /** A global shortcut; with `where` the message shortcut of that message. */
  shortcut(callbackId: string, where?: { channel: string; ts: string }): Promise<Outcome>;
  /** Opening the app's DM sends the same event, with another tab. */
  openHome(tab?: "home" | "messages"): Promise<void>;
  /** Writes to the app's DM, or to a channel that this person is in. */
  say(text: string, where?: { channel?: string; threadTs?: string }): Promise<void>;
  press(text: string, where?: PressWhere): Promise<Outcome>;
  choose(label: string, option: string | string[]): Promise<Outcome>;
  fill(values: Record<string, FillValue>): Promise<void>;
  submit(): Promise<Outcome>;
  cancel(): Promise<Outcome>;
  /** The × in the corner: closes the whole stack. */
  dismiss(): Promise<Outcome>;
  modal(): OpenModal | undefined;
  home(): { text: string; blocks: unknown[]; buttons: string[] } | undefined;
  messages(channel?: string): SandboxMessage[];
  sees(channel?: string): string;
  ephemerals(): SandboxMessage[];
}
