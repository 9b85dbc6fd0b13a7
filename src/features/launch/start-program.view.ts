import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { bullets, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal, radioInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { START } from "./ids.ts";
import type { PlannedNotice } from "./launch.store.ts";
import { noticeName, noticeReach } from "./preview-notices.view.ts";
import type { ChannelState } from "./resolve-channel.ts";
import type { ToStart } from "./start-program.ts";

/** As many as a modal's private metadata can name. More are never late at once: most expire within days. */
const MOST_ASKED = 36;

const SEND = "send";
const LEAVE_OUT = "leave-out";

const aboutSchema = z.object({ programId: z.string(), past: z.array(z.string()) });

export interface StartScreen {
  words: Words;
  language: Language;
  toStart: ToStart;
  channel: ChannelState;
  /** The list grew while the modal was open. */
  hasGrown?: boolean;
}

export function startView({ words, language, toStart, channel, hasGrown }: StartScreen): ModalView {
  const { start, channels } = words.launch;
  const { program, sessions, past } = toStart;
  const asked = past.slice(0, MOST_ASKED);
  const questions = asked.map((notice, index) =>
    radioInput({
      id: `${START.past}-${index + 1}`,
      label: cut(
        start.pastLabel(noticeName(words, notice, sessions), dateAndTime(notice.dueAt, language)),
        500,
      ),
      hint: cut(noticeReach(words, notice, toStart), 500),
      options: [
        { text: notice.needsApproval ? start.sendAfterApproval : start.send, value: SEND },
        { text: start.leaveOut, value: LEAVE_OUT },
      ],
    }),
  );
  return modal({
    id: START.view,
    title: start.title,
    close: words.common.cancel,
    submit: start.submit,
    about: { programId: program.id, past: asked.map((notice) => notice.key) },
    blocks: [
      ...(hasGrown ? [paragraph(start.hasGrown)] : []),
      paragraph(start.intro),
      bullets(start.points.map((point) => [run(point)])),
      ...(channel === "ready" ? [] : [paragraph(channels[channel](program.channelName))]),
      ...(asked.length > 0 ? [paragraph(start.pastIntro(past.length))] : []),
      ...questions,
    ],
  });
}

export interface StartAnswer {
  programId: string;
  /** Keys of the notices that were asked about, and of those that shall not be said. */
  asked: string[];
  leaveOut: string[];
}

export function readStart({ about, values }: Pick<SubmitContext, "about" | "values">): StartAnswer {
  const { programId, past } = aboutSchema.parse(about);
  const leaveOut = past.filter((_key, index) => values.one(`${START.past}-${index + 1}`) !== SEND);
  return { programId, asked: past, leaveOut };
}

export interface StartedScreen {
  words: Words;
  language: Language;
  next: PlannedNotice | undefined;
  sessions: { id: string; number: number }[];
  now: Date;
}

export function startedView({ words, language, next, sessions, now }: StartedScreen): ModalView {
  const { start } = words.launch;
  const name = next && noticeName(words, next, sessions);
  const isPast = next && next.dueAt < now;
  const coming =
    name && (isPast ? start.nextAtOnce(name) : start.next(name, dateAndTime(next.dueAt, language)));
  return modal({
    id: START.done,
    title: start.title,
    close: words.common.close,
    blocks: [paragraph(start.done), ...(coming ? [paragraph(coming)] : []), note(start.doneHow)],
  });
}
