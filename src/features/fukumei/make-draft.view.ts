/** The draft as fields, because from a field one copies at a stroke on a computer and on a phone. */
import type { Button, ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, button, note } from "../../platform/slack/blocks.ts";
import { modal, textInput } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import { partsOf } from "../mail/index.ts";
import { textOf } from "./fukumei.rules.ts";
import { FUKUMEI } from "./ids.ts";
import type { MadeDraft } from "./make-draft.ts";

/** More than the longest answers fill. */
const MOST_PARTS = 40;

export function draftButton(words: Words, sessionId: string): Button {
  return button({ id: FUKUMEI.open, text: words.fukumei.button, value: sessionId });
}

/** `said`: what became of the last press. */
export function draftView(words: Words, made: MadeDraft, said?: string): ModalView {
  const { fukumei, common } = words;
  const { session, draft, hasAnswer } = made;
  const parts = partsOf(textOf(draft, words).split("\n"), "\n", LIMITS.inputLength).slice(0, MOST_PARTS);
  return modal({
    id: FUKUMEI.view,
    title: fukumei.title,
    // What is changed in the fields is kept nowhere, so there is nothing to send but closing.
    submit: common.close,
    close: common.back,
    about: { session: session.id },
    blocks: [
      ...(said ? [note(said)] : []),
      note(fukumei.intro, ...(hasAnswer ? [] : [fukumei.noAnswer[session.visibility]])),
      ...parts.map((text, index) =>
        textInput({
          id: `${FUKUMEI.text}-${index + 1}`,
          label: fukumei.textLabel(index + 1, parts.length),
          multiline: true,
          optional: true,
          initial: text,
        }),
      ),
      actions(FUKUMEI.foot, [button({ id: FUKUMEI.word, text: fukumei.word, value: session.id })]),
    ],
  });
}
