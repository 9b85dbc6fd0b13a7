/** /program summary, and its button: the weekly summary now. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import type { CountMails } from "../mail/index.ts";
import { POST_NOW } from "./ids.ts";
import { postSummaryNow } from "./post-summary.ts";

async function post({ who, words, now, tell }: Context, deps: Deps, mails: CountMails): Promise<void> {
  const outcome = await postSummaryNow(deps, { who, at: now, mails });
  await tell(words.summary.now[outcome]);
}

export const summaryCommand = (mails: CountMails): SubCommand => ({
  word: "summary",
  help: (words) => words.summary.now.help,
  run: (context, deps) => post(context, deps, mails),
  button: { id: POST_NOW, text: (words) => words.summary.now.button },
  isOffered: (program) => program?.state === "RUNNING",
});

export function listenForPosting(listen: Listen, deps: Deps, mails: CountMails): void {
  listen.action(POST_NOW, (context) => post(context, deps, mails));
}
