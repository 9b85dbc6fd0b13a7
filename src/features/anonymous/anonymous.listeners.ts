import { z } from "zod";
import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { changeVisibility, visibilities } from "./change-visibility.ts";
import { READ, VISIBILITY } from "./ids.ts";
import { readAnswers } from "./read-answers.ts";
import { answersView, readAbout } from "./read-answers.view.ts";

const changed = z.tuple([z.string().min(1), visibilities]);

export function listenForAnonymous(listen: Listen, deps: Deps): void {
  listen.action(VISIBILITY.change, async (context) => {
    const { who, words, now: at } = context;
    const [sessionId, visibility] = changed.parse(context.value.split(":"));
    await changeVisibility(deps, { who, sessionId, visibility, at });
    await context.update(sayInModal(words.common.close, words.anonymous.changed[visibility]));
  });

  listen.action(READ.open, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    await context.open(answersView({ words, ...(await readAnswers(deps, { who, sessionId, at })), page: 0 }));
  });

  listen.action(READ.page, async (context) => {
    const { who, words, now: at } = context;
    const { session: sessionId } = readAbout.parse(context.about);
    const read = await readAnswers(deps, { who, sessionId, at });
    await context.update(answersView({ words, ...read, page: Number(context.value) }));
  });
}
