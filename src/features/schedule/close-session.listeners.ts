/** Closing by the office: a look at the counts first. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { requireRight } from "../people/index.ts";
import { doneView } from "./change-session.view.ts";
import { closeSession } from "./close-session.ts";
import { CLOSE, CLOSE_OPEN } from "./ids.ts";
import { readSession, type SessionPanel, type SessionWithPanels } from "./read-sessions.ts";

export function listenCloseSession(listen: Listen, deps: Deps, panels: SessionPanel[]): void {
  listen.action(CLOSE_OPEN, async ({ who, words, now, value, open }) => {
    requireRight(who, "session.close");
    await open(closeView(words, await readSession(deps, { who, words, at: now, panels }, value)));
  });

  listen.submit(CLOSE, async (context) => {
    const { words, about } = context;
    const { outcome, session } = await closeSession(deps, context, String(about.sessionId));
    const said = outcome === "closed" ? words.schedule.close.done : words.schedule.close.already;
    return { update: doneView(words, [said(session.number)]) };
  });
}

function closeView(words: Words, { session, panels }: SessionWithPanels): ModalView {
  const { close } = words.schedule;
  // Only what the panels say: their buttons would lead away from the question.
  const counts = panels.filter((block) => block.type !== "actions" && block.type !== "input");
  return modal({
    id: CLOSE,
    title: close.title(session.number),
    submit: close.submit,
    close: words.common.back,
    about: { sessionId: session.id },
    blocks: [paragraph(close.intro), ...counts],
  });
}
