/** When several sheets are open: which session it is about. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { modal, radioInput } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { SessionFacts } from "../session/index.ts";
import { CHOOSE } from "./ids.ts";

export function chooseModal(words: Words, sessions: SessionFacts[]): ModalView {
  const options = sessions.slice(0, LIMITS.choices).map((session) => ({
    value: session.id,
    text: words.reflection.day(session),
  }));
  return modal({
    id: CHOOSE.modal,
    title: words.reflection.sheet,
    submit: words.reflection.next,
    close: words.common.cancel,
    blocks: [
      radioInput({
        id: CHOOSE.session,
        label: words.reflection.whichSession,
        options,
        initial: options[0]?.value,
      }),
    ],
  });
}

export function readChosen(values: Values): string {
  const chosen = values.one(CHOOSE.session);
  if (!chosen) throw new UserError("no-session", (words) => words.attendance.chooseOne, CHOOSE.session);
  return chosen;
}
