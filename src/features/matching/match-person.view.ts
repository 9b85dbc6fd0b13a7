/** Choosing an account for one person, and seeing the change before it is saved. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { actions, bold, bullets, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, radioInput, userInput } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { type Account, marksOf } from "./candidates.rules.ts";
import { MATCH } from "./ids.ts";
import type { Choice, PlannedChange } from "./match-person.ts";
import { accountLine, personLine } from "./show-people.view.ts";

/** The value of "no account". */
const NONE = "none";
const aboutSchema = z.object({ personId: z.string(), from: z.string() });
const changeSchema = aboutSchema.extend({ to: z.string() });

const orNull = (id: string) => (id === "" ? null : id);

function held(words: Words, slackUserId: string | null, account: Account | undefined): string {
  if (slackUserId === null) return words.matching.noAccount;
  return account ? accountLine(words, account) : slackUserId;
}

export function chooseView(words: Words, { person, current, candidates }: Choice): ModalView {
  const { matching } = words;
  // A list of choices holds ten; the rest are found in the field below.
  const free = candidates.free.slice(0, LIMITS.choices - 1);
  const options = [
    ...free.map((account) => ({
      text: accountLine(words, { ...account, email: null }),
      description: account.email ?? matching.noEmail,
      value: account.userId,
    })),
    ...(person.slackUserId === null ? [] : [{ text: matching.release, value: NONE }]),
  ];
  return modal({
    id: MATCH.view,
    title: matching.title,
    submit: matching.next,
    close: words.common.close,
    about: { personId: person.id, from: person.slackUserId ?? "" },
    blocks: [
      rich(bold(personLine(words, person))),
      bullets([
        [bold(matching.now), run(held(words, person.slackUserId, current))],
        [bold(matching.listEmail), run(cut(person.email ?? matching.noEmail, 200))],
      ]),
      ...candidates.held
        .slice(0, 3)
        .map(({ account, holder }) => note(matching.heldBy(cut(account.name, 80), holder))),
      ...(options.length > 0
        ? [radioInput({ id: MATCH.candidate, label: matching.chooseLabel, options, optional: true })]
        : [paragraph(matching.noneFound)]),
      userInput({
        id: MATCH.account,
        label: options.length > 0 ? matching.otherLabel : matching.anyLabel,
        hint: matching.otherHint,
        optional: true,
      }),
      actions(MATCH.backBlock, [button({ id: MATCH.back, text: matching.back })]),
    ],
  });
}

interface Chosen {
  personId: string;
  from: string | null;
  to: string | null;
}

/** The field of all accounts counts before the candidates, because it can be emptied and they cannot. */
export function readChoiceOf({ about, values }: Pick<SubmitContext, "about" | "values">): Chosen {
  const { personId, from } = aboutSchema.parse(about);
  const chosen = values.one(MATCH.account) ?? values.one(MATCH.candidate);
  if (!chosen) {
    const field = values.blockIds().includes(MATCH.candidate) ? MATCH.candidate : MATCH.account;
    throw new UserError("nothing-chosen", (words) => words.matching.chooseOne, field);
  }
  return { personId, from: orNull(from), to: chosen === NONE ? null : chosen };
}

/** Who, from what, to what; and what it means. */
export function confirmView(words: Words, { personId, from, to }: Chosen, change: PlannedChange): ModalView {
  const { matching } = words;
  const { person } = change;
  const marks = change.to ? marksOf(change.to).map((mark) => matching.markMeans[mark]) : [];
  const means =
    to === null ? matching.releaseMeans : from === null ? matching.matchMeans : matching.changeMeans;
  return modal({
    id: MATCH.confirm,
    title: matching.title,
    submit: to === null ? matching.submitRelease : matching.submitMatch,
    close: words.common.cancel,
    about: { personId, from: from ?? "", to: to ?? "" },
    blocks: [
      paragraph(matching.confirmIntro),
      rich(bold(personLine(words, person))),
      bullets([
        [bold(matching.before), run(held(words, from, change.from))],
        [bold(matching.after), run(held(words, to, change.to))],
      ]),
      bullets([...means, ...marks].map((line) => [run(line)])),
    ],
  });
}

export function readChange({ about }: Pick<SubmitContext, "about">): Chosen {
  const { personId, from, to } = changeSchema.parse(about);
  return { personId, from: orNull(from), to: orNull(to) };
}

/** What is said above the list once it is saved. */
export function doneText(words: Words, { person, to }: PlannedChange): string {
  const name = cut(person.name, 60);
  return to ? words.matching.doneMatch(name, accountLine(words, to)) : words.matching.doneRelease(name);
}
