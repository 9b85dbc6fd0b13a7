/** 提出する: the form, the ack that keeps everything, and what comes of it. */
import type { Deps } from "../../platform/deps.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { HAND_IN_OPEN, readStandingKey } from "../assignment/index.ts";
import { type Checked, type CheckingDeps, checkHandIn } from "./check-hand-in.ts";
import { errorsOf, faultText, handInView, readHandIn, saidBlocks, saidView } from "./hand-in.view.ts";
import { HAND_IN } from "./ids.ts";
import { prepareHandIn, receiveHandIn } from "./receive-hand-in.ts";
import { faultsIn } from "./submission.rules.ts";

type Acting = Pick<Context, "who" | "words"> & { viewId: string };

export function listenForHandIn(listen: Listen, deps: Deps, checking: CheckingDeps): void {
  /** In the modal while it is open, otherwise by DM. */
  async function say({ who, words, viewId }: Acting, texts: string[], keptNote?: string): Promise<void> {
    try {
      await deps.slack.updateModal(viewId, saidView(words, texts, keptNote));
    } catch {
      const channelId = await deps.slack.openDm(who.slackUserId);
      await deps.slack.answer(
        { channelId, threadTs: undefined },
        texts.join("\n"),
        saidBlocks(texts, keptNote),
      );
    }
  }

  async function tell(acting: Acting, checked: Checked, typedNote: string): Promise<void> {
    const { said } = acting.words.submission;
    if (checked.kind === "handed-in") await say(acting, [said.handedIn(checked.version)]);
    if (checked.kind === "waits") await say(acting, [said.waits]);
    if (checked.kind === "refused") {
      await say(acting, [faultText(acting.words, checked.fault), said.again], typedNote);
    }
  }

  async function afterwards(acting: Acting, id: string, typedNote: string): Promise<void> {
    try {
      await tell(
        acting,
        await checkHandIn(checking, acting.who.workspaceId, id, "somebody-waits"),
        typedNote,
      );
    } catch (error) {
      // It stays pending and is checked again.
      const { text } = explain(error, {
        words: acting.words,
        log: deps.log,
        place: HAND_IN.view,
        inModal: false,
      });
      await say(acting, [text]);
    }
  }

  listen.action(HAND_IN_OPEN, async ({ who, words, now, value, open }) => {
    const toHandIn = await prepareHandIn(deps, { who, which: readStandingKey(value), at: now });
    await open(handInView({ ...toHandIn, words, at: now }));
  });

  listen.submit(HAND_IN.view, async (context) => {
    const { who, words, now, once, viewId } = context;
    const { which, seen, isForm, filled } = readHandIn(context);
    const faults = faultsIn(filled, isForm);
    if (faults.length > 0) return { errors: errorsOf(words, faults) };
    const received = await receiveHandIn(deps, { who, which, at: now, filled, seen, once });
    if (received.kind === "newer") {
      const { own, by, version, answers } = received;
      const newer = { by, version };
      return { update: handInView({ words, own, again: undefined, at: now, newer, answers }) };
    }
    const { id } = received;
    const acting = { who, words, viewId };
    if (id !== undefined) void deps.work.track(() => afterwards(acting, id, filled.note));
    return { update: saidView(words, [words.submission.said.received]) };
  });
}
