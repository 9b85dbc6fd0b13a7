/** The form of an act, and the look at what it touches before it is made. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type Block, bold, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import {
  type FormScreen,
  GAP,
  type LeaderGap,
  leaderChoice,
  type Preview,
  type Proposal,
  personName,
  type RosterAct,
  teamName,
} from "../membership/index.ts";
import { changedLines } from "./describe-change.ts";
import { ACT } from "./ids.ts";

const MOST_LINES = 40;
const HOLD = "hold";

const formAbout = z.object({ action: z.string(), subjectId: z.string(), seen: z.string() });
const previewAbout = formAbout.extend({ input: z.string(), mark: z.string() });

/** `seen`: the mark of the state that the form shows. */
export function formView(act: RosterAct, screen: FormScreen, seen: string): ModalView {
  const { words, subjectId } = screen;
  return modal({
    id: ACT.form,
    title: cut(act.text(words), 24),
    close: words.common.cancel,
    submit: words.roster.next,
    about: { action: act.action, subjectId, seen },
    blocks: act.form(screen),
  });
}

export const readForm = ({ about }: Pick<SubmitContext, "about">) => formAbout.parse(about);

function gapBlocks(words: Words, language: Language, gap: LeaderGap): Block[] {
  const say = words.roster.gap;
  const { team, day, able, others } = gap;
  // By the rule, or where nobody may by it: as an exception.
  const candidates = able.length > 0 ? able : others;
  const options = [
    ...candidates.slice(0, 99).map((member) => ({
      text: (able.length > 0 ? say.leads : say.leadsByException)(personName(member)),
      value: member.id,
    })),
    { text: say.hold, value: HOLD },
  ];
  return [
    rich(bold(say.title(teamName(team), shortDate(day, language)))),
    ...(able.length > 0 ? [] : [paragraph(say.nobodyMay)]),
    selectInput({ id: GAP.leader, label: say.label, options }),
    textInput({
      id: GAP.reason,
      label: words.membership.reason,
      hint: say.reasonHint,
      max: 200,
      optional: true,
    }),
  ];
}

export interface PreviewScreen {
  words: Words;
  language: Language;
  proposal: Proposal;
  preview: Preview;
  /** Somebody else changed it since the officer last saw it. */
  hasChanged: boolean;
  seen: string;
}

export function previewView(screen: PreviewScreen): ModalView {
  const { words, language, proposal, preview, hasChanged, seen } = screen;
  const say = words.roster;
  const { act, subjectId, input } = proposal;
  const { touches, gap, mark } = preview;
  const lines = changedLines(words, language, preview);
  const more = [lines, touches].reduce((sum, { length }) => sum + Math.max(0, length - MOST_LINES), 0);
  const items = (texts: string[]) => bullets(texts.slice(0, MOST_LINES).map((text) => [run(cut(text, 600))]));
  return modal({
    id: ACT.preview,
    title: cut(act.text(words), 24),
    close: words.common.back,
    submit: say.apply,
    about: { action: act.action, subjectId, seen, input, mark },
    blocks: [
      ...(hasChanged ? [rich(bold(say.changedMeanwhile))] : []),
      paragraph(say.previewIntro),
      rich(bold(say.changesTitle)),
      items(lines),
      rich(bold(say.touchesTitle)),
      touches.length > 0 ? items(touches) : paragraph(say.touchesNothing),
      ...(more > 0 ? [note(say.more(more))] : []),
      ...(gap ? gapBlocks(words, language, gap) : []),
    ],
  });
}

export interface ReadPreview {
  action: string;
  subjectId: string;
  input: string;
  mark: string;
  seen: string;
  leader: Proposal["leader"];
}

export function readPreview({ about, values }: Pick<SubmitContext, "about" | "values">): ReadPreview {
  const chosen = values.one(GAP.leader);
  const reason = values.one(GAP.reason)?.trim() || null;
  const choice = chosen === HOLD ? { kind: HOLD } : { kind: "member", enrollmentId: chosen };
  return {
    ...previewAbout.parse(about),
    leader: chosen === undefined ? undefined : { choice: leaderChoice.parse(choice), reason },
  };
}

/** Says what was done; closing it closes the whole stack, because what lies below shows the state of before. */
export function doneView(words: Words, texts: string[]): ModalView {
  return {
    ...modal({
      id: ACT.done,
      title: words.roster.title,
      close: words.common.close,
      about: { done: true },
      blocks: texts.map((text) => paragraph(cut(text, 1000))),
    }),
    clear_on_close: true,
  };
}
