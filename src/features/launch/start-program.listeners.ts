import type { Deps } from "../../platform/deps.ts";
import type { NoticePreview } from "../../platform/notices/types.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { loadProgram } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { OVERVIEW, START } from "./ids.ts";
import { channelState, resolveProgramChannel } from "./resolve-channel.ts";
import { prepareStart, startProgram, type ToStart } from "./start-program.ts";
import { readStart, startedView, startView } from "./start-program.view.ts";

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
    const answer = readStart(context);
    const outcome = await startProgram(deps, { who, at: now, ...answer });
    if (outcome.kind === "grown") return { update: await screen(context, await prepare(context), true) };
    const program = await loadProgram(deps.db.client, who.workspaceId, answer.programId);
    if (program.channelId === null) await resolveProgramChannel(deps, who.workspaceId);
    const sessions = await sessionsOf(deps.db.client, program);
    return { update: startedView({ words, language: who.language, next: outcome.next, sessions, now }) };
  });
}
