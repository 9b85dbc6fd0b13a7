/** The message being written: to whom, what, when. What follows from a choice appears once it is made. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { type Block, note } from "../../platform/slack/blocks.ts";
import {
  dateInput,
  modal,
  radioInput,
  selectInput,
  textInput,
  timeInput,
} from "../../platform/slack/inputs.ts";
import { manyInput } from "../../platform/slack/menus.ts";
import type { Values } from "../../platform/slack/values.ts";
import { type Draft, GROUP_KINDS } from "./broadcast.rules.ts";
import { WRITE } from "./ids.ts";
import type { Choices } from "./prepare-message.ts";

const MOST_CHARACTERS = 3000;

function groupBlocks(words: Words, { teams, sessions }: Choices, draft: Draft): Block[] {
  const { write } = words.broadcast;
  if (draft.kind === "teams") {
    const options = teams.map(({ id, number, name }) => ({
      value: id,
      text: words.records.teamName(number, name),
    }));
    return [manyInput({ id: WRITE.teams, label: write.teams, options, initial: draft.teamIds })];
  }
  if (draft.kind !== "attendees") return [];
  const options = sessions.map((session) => ({ value: session.id, text: words.records.session(session) }));
  return [
    selectInput({ id: WRITE.session, label: write.session, options, initial: draft.sessionId }),
    note(write.attendeesHow),
  ];
}

function whenBlocks({ broadcast: { write } }: Words, { when, date, time }: Draft): Block[] {
  if (when === "now") return [];
  return [
    dateInput({ id: WRITE.date, label: write.date, initial: date }),
    timeInput({ id: WRITE.time, label: write.time, initial: time }),
  ];
}

export function writeView(words: Words, choices: Choices, draft: Draft): ModalView {
  const { write } = words.broadcast;
  // Slack refuses a choice among nothing.
  const kinds = GROUP_KINDS.filter(
    (kind) =>
      (kind !== "teams" || choices.teams.length > 0) && (kind !== "attendees" || choices.sessions.length > 0),
  );
  return modal({
    id: WRITE.view,
    title: words.broadcast.title,
    close: words.common.cancel,
    submit: write.submit,
    blocks: [
      radioInput({
        id: WRITE.group,
        label: write.group,
        options: kinds.map((kind) => ({ value: kind, text: write.groups[kind] })),
        initial: draft.kind,
        dispatch: WRITE.groupChosen,
      }),
      ...groupBlocks(words, choices, draft),
      textInput({
        id: WRITE.text,
        label: write.text,
        hint: write.textHint,
        multiline: true,
        max: MOST_CHARACTERS,
        initial: draft.text,
      }),
      radioInput({
        id: WRITE.when,
        label: write.when,
        options: [
          { value: "now", text: write.now },
          { value: "at", text: write.at },
        ],
        initial: draft.when,
        dispatch: WRITE.whenChosen,
      }),
      ...whenBlocks(words, draft),
      note(write.reminders),
    ],
  });
}

/** What the form holds, text as it was typed. */
export function readDraft(values: Values): Draft {
  const kind = values.one(WRITE.group);
  return {
    kind: GROUP_KINDS.find((one) => one === kind) ?? "everybody",
    teamIds: values.many(WRITE.teams),
    sessionId: values.one(WRITE.session),
    text: values.one(WRITE.text),
    when: values.one(WRITE.when) === "at" ? "at" : "now",
    date: values.one(WRITE.date),
    time: values.one(WRITE.time),
  };
}
