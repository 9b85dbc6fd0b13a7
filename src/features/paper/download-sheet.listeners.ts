/** 振り返りシート on paper: a person waits, so the listener sends the file into their DM. */
import type { Deps } from "../../platform/deps.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { downloadSheet } from "./download-sheet.ts";
import { SHEET } from "./ids.ts";

export function listenForSheet(listen: Listen, deps: Deps, files: SlackFiles): void {
  listen.action(SHEET, async ({ who, words, value: sessionId, tell }) => {
    const { filename, comment, content } = await downloadSheet(deps, { who, words, sessionId });
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
    await tell(words.paper.sent);
  });
}
