/** The program's channel is named in the workbook; Slack is asked which one it is, and whether the app may post. */
import type { Deps } from "../../platform/deps.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { saveChannel } from "./launch.store.ts";
import { audiencesChanged } from "./refresh-audiences.ts";

/** "not-in": the channel is there, but the app has not been invited. */
export type ChannelState = "ready" | "not-found" | "not-in";

type Needs = Pick<Deps, "db" | "slack" | "clock" | "notices">;

/** A workbook may hold the id itself: for a channel whose name is no help. */
const CHANNEL_ID = /^[CG][A-Z0-9]{6,}$/;

/** What is known now: one question to Slack, for a screen that somebody waits for. */
export async function channelState(slack: Deps["slack"], channelId: string | null): Promise<ChannelState> {
  const channel = channelId === null ? undefined : await slack.channel(channelId);
  if (!channel) return "not-found";
  return channel.isMember ? "ready" : "not-in";
}

async function findChannel({ slack }: Needs, program: ProgramFacts): Promise<string | null> {
  const wanted = program.channelName.replace(/^#/, "").trim();
  if (CHANNEL_ID.test(wanted)) return (await slack.channel(wanted))?.id ?? null;
  const named = await slack.channelNamed(wanted);
  if (named !== undefined || program.channelId === null) return named ?? null;
  // It was renamed since: the id that was found once still holds.
  return (await slack.channel(program.channelId))?.id ?? null;
}

/** Looks the channel up by its name and keeps its id: at start, at 開始, and when the app is invited somewhere. */
export async function resolveProgramChannel(
  deps: Needs,
  workspaceId: string,
): Promise<ChannelState | undefined> {
  const program = await findProgram(deps.db.client, workspaceId);
  if (!program) return undefined;
  const channelId = await findChannel(deps, program);
  if (channelId !== program.channelId) {
    await deps.db.transaction(async (tx) => {
      await saveChannel(tx, program, channelId, deps.clock.now());
      await audiencesChanged(deps.notices, tx, workspaceId);
    });
  }
  return channelState(deps.slack, channelId);
}
