import { z } from "zod";
import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { resolveProgramChannel } from "./resolve-channel.ts";

const joined = z.object({ user: z.string() });

/** The app was invited into a channel: it may be the program's. */
export function listenForInvitation(listen: Listen, deps: Deps): void {
  listen.event("member_joined_channel", async (event, { workspaceId }) => {
    const { user } = joined.parse(event);
    const workspace = await loadWorkspace(deps.db.client, workspaceId);
    if (user !== workspace.botUserId) return;
    await resolveProgramChannel(deps, workspaceId);
    deps.notices.kick();
  });
}
