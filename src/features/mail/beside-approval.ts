/** What an officer sees below an announcement before it leaves: whom Slack does not reach, and the mail for them. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import { mailBlocks } from "./mail.card.ts";
import { findMail, type Kinds } from "./read-mails.ts";

export interface Approving {
  words: Words;
  workspaceId: string;
  /** Of the announcement. */
  noticeId: string;
  at: Date;
}

export const createMailBeside =
  (kinds: Kinds) =>
  async (tx: Tx, { words, workspaceId, noticeId, at }: Approving): Promise<Block[]> => {
    const { mail } = await findMail(tx, kinds, { workspaceId, noticeId, at });
    return mailBlocks(words, mail);
  };
