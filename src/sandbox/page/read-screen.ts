/** What stands before one person now, in one answer. */
import type { ShownChannel, ShownMessage, ShownView } from "../index.ts";
import type { Ahead, Language, Stage } from "./stage.ts";

export interface ScreenState {
  /** Which workspace this is: starting over makes another. */
  boot: string;
  /** Whose eyes, and where they look. */
  as: string;
  channel: string;
  /** Counts what has happened: an older answer never replaces a newer one. */
  version: number;
  now: string;
  ahead: Ahead;
  channels: ShownChannel[];
  messages: ShownMessage[];
  modal?: ShownView;
  home?: ShownView;
  /** Person → the newest message in their DM. */
  dms: Record<string, string>;
}

/** For the page a person's DM with the app is always the same place. */
export const DM = "app";

export interface Asked {
  as: string;
  /** A channel's id, or DM. */
  channel: string;
  language: Language;
}

export function readScreen(
  stage: Stage,
  { boot, version, dms, ahead }: Pick<ScreenState, "boot" | "version" | "dms" | "ahead">,
  { as, channel }: Asked,
): ScreenState {
  const { slack } = stage;
  const screen = slack.screen(as);
  const channels = screen.channels();
  const there = channels.find(({ id, kind }) => (channel === DM ? kind === "dm" : id === channel));
  const [modal, home] = [screen.modal(), screen.home()];
  return {
    boot,
    as,
    channel,
    version,
    now: stage.now().toISOString(),
    ahead,
    channels,
    messages: there ? screen.messages(there.id) : [],
    ...(modal && { modal }),
    ...(home && { home }),
    dms,
  };
}
