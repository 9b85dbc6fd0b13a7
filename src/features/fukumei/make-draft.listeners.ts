import type { Deps } from "../../platform/deps.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { FUKUMEI } from "./ids.ts";
import { makeDraft } from "./make-draft.ts";
import { draftView } from "./make-draft.view.ts";
import { writeDraft } from "./write-draft.ts";

export function listenForDrafts(listen: Listen, deps: Deps, files: SlackFiles): void {
  listen.action(FUKUMEI.open, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    await context.open(draftView(words, await makeDraft(deps, { who, words, sessionId, at })));
  });

  listen.action(FUKUMEI.word, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    const made = await makeDraft(deps, { who, words, sessionId, at });
    const filename = words.fukumei.fileName(made.session.number);
    const content = writeDraft(words.fukumei.heading, made.draft);
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload(
      { channelId, comment: words.fukumei.fileNote },
      { filename, title: filename, content },
    );
    await context.update(draftView(words, made, words.fukumei.sent));
  });

  listen.submit(FUKUMEI.view, async () => undefined);
}
