import { z } from "zod";
import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { type PeopleMatched, syncAccount } from "./sync-accounts.ts";
import { syncCouncil } from "./sync-council.ts";

const accountEvent = z.object({ user: z.object({ id: z.string() }) });
const channelEvent = z.object({ channel: z.string() });

/** Accounts that come and change, and members of the council's channel that come and go. */
export function listenForPeople(listen: Listen, deps: Deps, onMatched?: PeopleMatched): void {
  for (const type of ["team_join", "user_change"]) {
    listen.event(type, async (event, { workspaceId }) => {
      const { user } = accountEvent.parse(event);
      await syncAccount(deps, workspaceId, user.id, onMatched);
      deps.notices.kick();
    });
  }
  for (const type of ["member_joined_channel", "member_left_channel"]) {
    listen.event(type, async (event, { workspaceId }) => {
      const { channel } = channelEvent.parse(event);
      const workspace = await loadWorkspace(deps.db.client, workspaceId);
      if (channel === workspace.councilChannelId) await syncCouncil(deps, workspaceId, onMatched);
    });
  }
}
