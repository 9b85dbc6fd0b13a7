import type { Deps } from "../../platform/deps.ts";
import type { NoticePreview } from "../../platform/notices/types.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { OVERVIEW, START } from "./ids.ts";
import { channelState, resolveProgramChannel } from "./resolve-channel.ts";
import { prepareStart, startProgram, type ToStart } from "./start-program.ts";
import { MOST_ASKED, readStart, startedView, startView } from "./start-program.view.ts";

/** 開始: the button, what it asks about notices already past, and the start itself. */
export function listenForStart(listen: Listen, deps: Deps, preview: NoticePreview): void {
  const prepare = ({ who, now }: Context) => prepareStart(deps.db.client, preview, who, now);

  async function screen({ who, words }: Context, toStart: ToStart, hasGrown = false) {
    const channel = await channelState(deps.slack, toStart.program.channelId);
    return startView({ words, language: who.language, toStart, channel, hasGrown });
  }

  listen.action(OVERVIEW.start, async (context) => {
    await context.open(await screen(context, await prepare(context)));
  });

  listen.submit(START.view, async (context) => {
    const { who, words, now } = context;
    const { programId, asked, leaveOut } = readStart(context);
    const toStart = await prepare(context);
    const past = toStart.past.map((notice) => notice.key);
    if (past.slice(0, MOST_ASKED).some((key) => !asked.includes(key))) {
      return { update: await screen(context, toStart, true) };
    }
    await resolveProgramChannel(deps, who.workspaceId);
    // More than a modal can ask about are left out, as it says.
    const unasked = past.filter((key) => !asked.includes(key));
    const next = await startProgram(deps, { who, at: now, programId, leaveOut: [...leaveOut, ...unasked] });
    return { update: startedView(words, who.language, next, toStart.sessions) };
  });
}
