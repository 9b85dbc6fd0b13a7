/** Work that takes longer than Slack waits: what comes of it is told in the modal while that is open, else by DM. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { type Block, paragraph } from "../../platform/slack/blocks.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Who } from "../../platform/slack/who.ts";

/** What the app says. */
export interface Said {
  text: string;
  blocks: Block[];
  /** The whole, when it is longer than what is shown. */
  file?: { filename: string; comment: string; text: string };
  /** How the modal shows it, where that is more than the blocks. */
  view?: ModalView;
}

export const plainly = (text: string): Said => ({ text, blocks: [paragraph(text)] });

/** Whom it is told, and the modal that they acted in. */
export interface Acting {
  who: Who;
  words: Words;
  now: Date;
  viewId: string | undefined;
}

export interface Teller {
  say(acting: Acting, said: Said): Promise<void>;
  /** Whatever happens, the person is told. `place` names the work in the log. */
  afterwards(acting: Acting, place: string, work: () => Promise<Said>): Promise<void>;
}

export function createTeller(
  { slack, log }: Pick<Deps, "slack" | "log">,
  files: SlackFiles,
  viewOf: (words: Words, said: Said) => ModalView,
): Teller {
  async function say({ who, words, viewId }: Acting, said: Said): Promise<void> {
    const isShown =
      viewId !== undefined &&
      (await slack.updateModal(viewId, said.view ?? viewOf(words, said)).then(
        () => true,
        () => false,
      ));
    if (isShown && said.file === undefined) return;
    const channelId = await slack.openDm(who.slackUserId);
    if (!isShown) await slack.answer({ channelId, threadTs: undefined }, said.text, said.blocks);
    if (said.file === undefined) return;
    const { filename, comment, text } = said.file;
    const content = Buffer.from(`\uFEFF${text}\n`);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
  }

  return {
    say,
    async afterwards(acting, place, work) {
      try {
        await say(acting, await work());
      } catch (error) {
        const { text } = explain(error, { words: acting.words, log, place, inModal: false });
        await say(acting, plainly(text));
      }
    },
  };
}
