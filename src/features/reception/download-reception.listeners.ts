/** 受付名簿 and 名札: a person waits, so the listener sends the file into their DM. */
import type { Deps } from "../../platform/deps.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, Listen } from "../../platform/slack/listen.ts";
import { downloadBadges, downloadRoster } from "./download-reception.ts";
import { BADGES, ROSTER } from "./ids.ts";

export function listenForDownloads(listen: Listen, deps: Deps, files: SlackFiles): void {
  const sending = (make: typeof downloadRoster) => async (context: ActionContext) => {
    const { who, words, now: at, value: sessionId, tell } = context;
    const { filename, comment, content } = await make(deps, { who, words, sessionId, at });
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
    await tell(words.reception.sent);
  };
  listen.action(ROSTER, sending(downloadRoster));
  listen.action(BADGES, sending(downloadBadges));
}
