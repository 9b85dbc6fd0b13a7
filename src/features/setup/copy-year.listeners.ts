/** 次の年度の台帳を作る: a person waits, so the listener sends it into their DM. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { copyYear } from "./copy-year.ts";
import { COPY } from "./ids.ts";

async function send({ who, words, now, tell }: Context, deps: Deps, files: SlackFiles): Promise<void> {
  const { fiscalYear, content } = await copyYear(deps.db.client, { who, words, at: now });
  const filename = words.setup.copyName(fiscalYear);
  const channelId = await deps.slack.openDm(who.slackUserId);
  await files.upload(
    { channelId, comment: words.setup.copyComment(fiscalYear) },
    { filename, title: filename, content },
  );
  await tell(words.setup.copied);
}

export const copyCommand = (files: SlackFiles): SubCommand => ({
  word: "copy",
  help: (words) => words.setup.helpCopy,
  run: (context, deps) => send(context, deps, files),
  button: { id: COPY, text: (words) => words.setup.buttonCopy },
  isOffered: (program) => program !== undefined,
});

export function listenForCopy(listen: Listen, deps: Deps, files: SlackFiles): void {
  listen.action(COPY, (context) => send(context, deps, files));
}
