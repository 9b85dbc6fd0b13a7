/** Names, one a line, or a number. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { note } from "../../platform/slack/blocks.ts";
import { modal, numberInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { askReason } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { OBSERVERS } from "./ids.ts";
import type { Observers } from "./team.store.ts";

const MOST = 999;

interface ObserversModal {
  words: Words;
  session: SessionFacts;
  stored: Observers | undefined;
  isClosed: boolean;
  /** It closed while the modal was open. */
  isNew?: boolean;
}

export function observersModal({
  words,
  session,
  stored,
  isClosed,
  isNew = false,
}: ObserversModal): ModalView {
  const { attendance } = words;
  const isPlainNumber = stored !== undefined && stored.headcount !== stored.names.length;
  return modal({
    id: OBSERVERS.modal,
    title: attendance.observersTitle(session.number),
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      ...(isClosed ? askReason({ words, id: OBSERVERS.reason, number: session.number, isNew }) : []),
      textInput({
        id: OBSERVERS.names,
        label: attendance.observerNames,
        hint: attendance.observerNamesHint,
        multiline: true,
        optional: true,
        initial: stored?.names.join("\n"),
      }),
      numberInput({
        id: OBSERVERS.headcount,
        label: attendance.observerCount,
        hint: attendance.observerCountHint,
        optional: true,
        min: 0,
        max: MOST,
        ...(isPlainNumber && { initial: stored.headcount }),
      }),
      note(attendance.observersNote),
    ],
    about: { session: session.id },
  });
}

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
