/** The buttons and modals with which a person says whether they were there. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { actions, type Block, button, note, paragraph } from "../../platform/slack/blocks.ts";
import { modal, radioInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { STATUSES } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { isKnowable, type Mark, type StandIn } from "./attendance.rules.ts";
import { OWN } from "./ids.ts";

/** One button for each answer; `blockId` must be unique in its message. */
export function ownButtons(words: Words, sessionId: string, blockId: string): Block {
  return actions(
    blockId,
    STATUSES.map((status) =>
      button({
        id: OWN.press[status],
        text: words.attendance.status[status],
        value: sessionId,
        ...(status === "PRESENT" && { style: "primary" as const }),
      }),
    ),
  );
}

/** Opens the modal below. */
export function changeOwnButton(words: Words, sessionId: string, text = words.attendance.changeOwn) {
  return button({ id: OWN.open, text, value: sessionId });
}

/** Back to 未確認, for a press that was none. */
export function takeBackButton(words: Words, sessionId: string) {
  return button({ id: OWN.takeBack, text: words.attendance.takeBack, value: sessionId });
}

interface OwnModal {
  words: Words;
  session: SessionFacts;
  stored: Mark | undefined;
  at: Date;
  /** Said first, when the modal stands in the way to something else. */
  intro?: string;
}

export function ownModal({ words, session, stored, at, intro }: OwnModal): ModalView {
  const { attendance } = words;
  const offered = STATUSES.filter(
    (status) => isKnowable({ session, at }, status) || status === stored?.status,
  );
  return modal({
    id: OWN.modal,
    title: attendance.ownTitle(session.number),
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      ...(intro ? [paragraph(intro)] : []),
      radioInput({
        id: OWN.status,
        label: attendance.askOwn(session),
        options: offered.map((status) => ({ value: status, text: attendance.status[status] })),
        ...(stored && { initial: stored.status }),
      }),
      ...(isKnowable({ session, at }, "PRESENT") ? [] : [note(attendance.tooEarly(session.date))]),
      note(attendance.whoReads),
    ],
    about: { session: session.id },
  });
}

/** Name, reading and affiliation of who came instead. */
export function ownStandInModal({ words, session, stored }: Omit<OwnModal, "at" | "intro">): ModalView {
  const { attendance } = words;
  return modal({
    id: OWN.standInModal,
    title: attendance.standInTitle,
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      paragraph(attendance.askStandIn(session)),
      textInput({ id: OWN.name, label: attendance.standInName, max: 60, initial: stored?.standIn?.name }),
      textInput({
        id: OWN.kana,
        label: attendance.standInKana,
        max: 60,
        initial: stored?.standIn?.kana,
      }),
      textInput({
        id: OWN.organization,
        label: attendance.standInOrganization,
        max: 100,
        initial: stored?.standIn?.organization,
      }),
      note(attendance.whoReads),
    ],
    about: { session: session.id },
  });
}

export const ownAbout = z.object({ session: z.string() });
const statuses = z.enum(STATUSES);

export function readOwnStatus(values: Values): Mark["status"] {
  const chosen = statuses.safeParse(values.one(OWN.status));
  if (!chosen.success) {
    throw new UserError("no-status", (words) => words.attendance.chooseOne, OWN.status);
  }
  return chosen.data;
}

/** Text of a field that must hold more than spaces. */
export function filled(values: Values, blockId: string): string {
  const text = values.one(blockId)?.trim();
  if (!text) throw new UserError("empty-field", (words) => words.attendance.fillIn, blockId);
  return text;
}

export function readOwnStandIn(values: Values): StandIn {
  return {
    name: filled(values, OWN.name),
    kana: filled(values, OWN.kana),
    organization: filled(values, OWN.organization),
  };
}
