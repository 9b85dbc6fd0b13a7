/** いまの台帳をダウンロード: a person waits, so the listener sends it into their DM. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { dateAndTime, dateOf } from "../../shared/japanese-date.ts";
import { exportWorkbook } from "./export-workbook.ts";
import { EXPORT } from "./ids.ts";

async function send({ who, words, now, tell }: Context, deps: Deps, files: SlackFiles): Promise<void> {
  const { upload } = words;
  const comment = upload.exportNote(dateAndTime(now, who.language));
  const { fiscalYear, content } = await exportWorkbook(deps, { who, note: comment, at: now });
  const filename = upload.exportName(fiscalYear, dateOf(now).replaceAll("-", ""));
  const channelId = await deps.slack.openDm(who.slackUserId);
  await files.upload({ channelId, comment }, { filename, title: filename, content });
  await tell(upload.exported);
}

export const exportCommand = (files: SlackFiles): SubCommand => ({
  word: "export",
  help: (words) => words.upload.helpExport,
  run: (context, deps) => send(context, deps, files),
  button: { id: EXPORT, text: (words) => words.upload.buttonExport },
  isOffered: (program) => program !== undefined,
});

export function listenForExport(listen: Listen, deps: Deps, files: SlackFiles): void {
  listen.action(EXPORT, (context) => send(context, deps, files));
}
