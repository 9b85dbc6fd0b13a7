/** The exact words of a change before they are told, and what is shown when something was done. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { actions, type Block, button, divider, note, paragraph } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import { APPROVE_OPEN, type DetailField } from "../session/index.ts";
import type { ChangeOutcome, Proposal } from "./change-session.ts";
import { warningFor } from "./edit-session.view.ts";
import { CONFIRM, DONE, FIELD, LIST_FOOT } from "./ids.ts";
import { someDetails } from "./log.rules.ts";
import { seenFacts } from "./seen.rules.ts";

export const WAYS = ["edit", "move", "cancel"] as const;
export type Way = (typeof WAYS)[number];

const pending = z.object({
  way: z.enum(WAYS),
  sessionId: z.string(),
  note: z.string().nullable(),
  seen: seenFacts,
  changes: someDetails,
});

export function confirmView(
  words: Words,
  confirm: Extract<ChangeOutcome, { outcome: "confirm" }>,
  { way, proposal }: { way: Way; proposal: Proposal },
): ModalView {
  const { program, message, people, withoutAccount } = confirm;
  const { confirm: text, approve } = words.schedule;
  const { sessionId, note: added, seen, changes } = proposal;
  const about = { pending: JSON.stringify({ way, sessionId, note: added, seen, changes }) };
  // Slack gives back 3,000 characters and no more.
  if (JSON.stringify(about).length > LIMITS.privateMetadata) {
    const field = changes.parts ? FIELD.parts : FIELD.note;
    throw new UserError("too-much", (said) => said.schedule.fault.tooMuch, field);
  }
  const intro = program.channelId ? text.intro : text.introNoChannel;
  return modal({
    id: CONFIRM,
    title: text.viewTitle,
    submit: approve.submit,
    close: words.common.back,
    about,
    blocks: [
      paragraph(intro(program.channelName, people)),
      ...(withoutAccount > 0 ? [paragraph(text.withoutAccount(withoutAccount))] : []),
      ...(changes.date ? warningFor(words, changes.date) : []),
      divider(),
      ...message.blocks,
      divider(),
      note(text.files),
    ],
  });
}

export function readPending(about: Record<string, unknown>): { way: Way; proposal: Proposal } {
  const { way, ...proposal } = pending.parse(JSON.parse(String(about.pending)));
  return { way, proposal: { ...proposal, isConfirmed: true } };
}

/** Somebody else was faster while the words were being read: nothing was sent. */
export function staleView(words: Words, fields: DetailField[]): ModalView {
  const { label, change } = words.session;
  const { confirm } = words.schedule;
  const names = fields.map((field) => label[field]).join(change.and);
  return modal({
    id: DONE,
    title: confirm.staleTitle,
    close: words.common.back,
    blocks: [paragraph(confirm.stale), paragraph(names), paragraph(confirm.staleBack)],
  });
}

/** Says what was done; closing it closes the whole stack, because what lies below shows the facts of before. */
export function doneView(words: Words, texts: string[], toApprove?: string): ModalView {
  const { list } = words.schedule;
  const again: Block[] = toApprove
    ? [
        actions(LIST_FOOT, [
          button({ id: APPROVE_OPEN, text: list.approve, value: toApprove, style: "primary" }),
        ]),
      ]
    : [];
  return {
    ...modal({
      id: DONE,
      title: list.title,
      close: words.common.close,
      about: { done: true },
      blocks: [...texts.map((text) => paragraph(text)), ...again],
    }),
    clear_on_close: true,
  };
}
