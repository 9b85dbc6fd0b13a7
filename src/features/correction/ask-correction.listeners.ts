import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { askCorrection, readOwnCorrection } from "./ask-correction.ts";
import { askAbout, askedView, askModal, readWish } from "./ask-correction.view.ts";
import { ASK } from "./ids.ts";

export function listenAskCorrection(listen: Listen, deps: Deps): void {
  listen.action(ASK.open, async ({ who, words, now: at, value: sessionId, open }) => {
    await open(askModal(words, await readOwnCorrection(deps, { who, sessionId, at })));
  });

  listen.submit(ASK.modal, async ({ who, words, now: at, values, about, once }) => {
    const asking = { who, sessionId: askAbout.parse(about).session, at, wish: readWish(values), once };
    const { outcome, session } = await askCorrection(deps, asking);
    return { update: askedView(words, outcome, session.number) };
  });
}
