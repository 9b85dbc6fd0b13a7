/** Names, one a line, or a number. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { note, paragraph } from "../../platform/slack/blocks.ts";
import { modal, numberInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { askReason } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { OBSERVERS } from "./ids.ts";
import type { Observers, StoredObservers } from "./team.store.ts";

const MOST = 999;

interface ObserversModal {
  words: Words;
  session: SessionFacts;
  stored: StoredObservers | undefined;
  isClosed: boolean;
  /** As typed, when the form is shown again. */
  typed?: Observers;
  /** Somebody else has entered them since the form was opened. */
  hasChanged?: boolean;
  /** It closed while the modal was open. */
  isNew?: boolean;
}

export function observersModal(options: ObserversModal): ModalView {
  const { words, session, stored, isClosed, isNew = false, hasChanged = false } = options;
  const { attendance } = words;
  const shown = options.typed ?? stored;
  const isPlainNumber = shown !== undefined && shown.headcount !== shown.names.length;
  return modal({
    id: OBSERVERS.modal,
    title: attendance.observersTitle(session.number),
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      ...(hasChanged ? [paragraph(attendance.observersChanged(stored?.headcount ?? 0))] : []),
      ...(isClosed ? askReason({ words, id: OBSERVERS.reason, number: session.number, isNew }) : []),
      textInput({
        id: OBSERVERS.names,
        label: attendance.observerNames,
        hint: attendance.observerNamesHint,
        multiline: true,
        optional: true,
        initial: shown?.names.join("\n"),
      }),
      numberInput({
        id: OBSERVERS.headcount,
        label: attendance.observerCount,
        hint: attendance.observerCountHint,
        optional: true,
        min: 0,
        max: MOST,
        ...(isPlainNumber && { initial: shown.headcount }),
      }),
      note(attendance.observersNote),
    ],
    about: { session: session.id, opened: stored?.enteredAt.toISOString() ?? "" },
  });
}

export const observersAbout = z.object({ session: z.string(), opened: z.string() });

/** The number counts when there is one; it cannot be smaller than the list of names. */
export function readObserversForm(values: Values): Observers {
  const names = (values.one(OBSERVERS.names) ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const given = values.one(OBSERVERS.headcount);
  const headcount = given === undefined ? names.length : Number(given);
  if (!Number.isInteger(headcount) || headcount < 0 || headcount > MOST) {
    throw new UserError("no-number", (words) => words.attendance.wholeNumber(MOST), OBSERVERS.headcount);
  }
  if (headcount < names.length) {
    throw new UserError(
      "fewer-than-names",
      (words) => words.attendance.fewerThanNames(names.length),
      OBSERVERS.headcount,
    );
  }
  return { names, headcount };
}
