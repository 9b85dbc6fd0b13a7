/** What a client draws for one person, and does for them: by ids, where an Actor goes by words. */
import type { FillValue, Outcome } from "./actor-types.ts";
import type { FormState } from "./form-state.ts";
import type { Json, SandboxMessage } from "./types.ts";

/** Where an element stands: in a view, or in a message. */
export interface Spot {
  viewId?: string;
  channel?: string;
  ts?: string;
  blockId: string;
  actionId: string;
}

export interface ShownView {
  id: string;
  hash: string;
  /** 1 for the lowest of the stack. */
  depth: number;
  title: string;
  submit: string;
  close: string;
  blocks: Json[];
  /** What stands in the fields now. */
  form: FormState;
  /** Faults beside the fields, by block id. */
  errors: Record<string, string>;
}

export interface ShownMessage extends SandboxMessage {
  /** The name of who wrote it. */
  by: string;
  form: FormState;
}

export interface ShownChannel {
  id: string;
  /** Of a DM, the name of the app. */
  name: string;
  kind: "public" | "private" | "dm";
  /** The newest message that this person sees there. */
  latest?: string;
}

export interface ShownCommand {
  command: string;
  description: string;
  usageHint: string;
}

export interface Screen {
  /** Those this person is in, the DM with the app included; a DM is there from the first message on. */
  channels(): ShownChannel[];
  messages(channelId: string): ShownMessage[];
  modal(): ShownView | undefined;
  home(): ShownView | undefined;
  /** What stands in a field from now on; options by their value, people and channels by their id. */
  enter(spot: Spot, value: FillValue): Promise<Outcome>;
  /** A button; `value` names the option of a menu that acts at once. */
  press(spot: Spot, value?: string): Promise<Outcome>;
  /** Refused when another view has come to lie on top meanwhile. */
  submit(viewId: string): Promise<Outcome>;
  cancel(viewId: string): Promise<Outcome>;
}

/** The workspace as a directory: who and what mentions stand for. */
export interface Directory {
  appName: string;
  hasHome: boolean;
  users: Record<string, string>;
  channels: Record<string, string>;
  commands: ShownCommand[];
}
