import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { note, paragraph } from "../../platform/slack/blocks.ts";
import { modal, radioInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { noticeName, noticeReach } from "../launch/index.ts";
import { RESUME } from "./ids.ts";
import type { ToResume } from "./resume-program.ts";

/** As many as a modal's private metadata can name; most notices are over within days, so more are never missed. */
const MOST_ASKED = 60;

const SEND = "send";
const LEAVE_OUT = "leave-out";

const aboutSchema = z.object({ missed: z.array(z.string()) });

export interface ResumeScreen {
  words: Words;
  language: Language;
  toResume: ToResume;
  hasGrown?: boolean;
}

export function resumeView({ words, language, toResume, hasGrown }: ResumeScreen): ModalView {
  const { pause } = words;
  const { sessions, missed, reach } = toResume;
  const asked = missed.slice(0, MOST_ASKED);
  const questions = asked.map((notice, index) => {
    const readers = reach.get(notice.key);
    const name = noticeName(words, notice, sessions);
    return radioInput({
      id: `${RESUME.missed}-${index + 1}`,
      label: cut(pause.missedLabel(name, dateAndTime(notice.dueAt, language)), 500),
      ...(readers && { hint: cut(noticeReach(words, readers, toResume), 500) }),
      options: [
        { text: pause.send, value: SEND },
        { text: pause.leaveOut, value: LEAVE_OUT },
      ],
    });
  });
  return modal({
    id: RESUME.view,
    title: pause.resumeTitle,
    close: words.common.cancel,
    submit: pause.resumeSubmit,
    about: { missed: asked.map((notice) => notice.id) },
    blocks: [
      ...(hasGrown ? [paragraph(pause.hasGrown)] : []),
      paragraph(missed.length > 0 ? pause.missedIntro(missed.length) : pause.nothingMissed),
      ...questions,
    ],
  });
}

export function readResume({ about, values }: Pick<SubmitContext, "about" | "values">) {
  const { missed: asked } = aboutSchema.parse(about);
  const leaveOut = asked.filter((_id, index) => values.one(`${RESUME.missed}-${index + 1}`) !== SEND);
  return { asked, leaveOut };
}

export function resumedView({ pause, common }: Words, counts: { sent: number; left: number }): ModalView {
  return modal({
    id: RESUME.done,
    title: pause.resumeTitle,
    close: common.close,
    blocks: [paragraph(pause.resumed(counts.sent, counts.left)), note(pause.resumedHow)],
  });
}
