/** これから2週間のお知らせ: every notice with its hour, what it is, and how many get it. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { PreviewedNotice } from "../../platform/notices/types.ts";
import { bold, bullets, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { dateAndTime, dateOf, type Language, shortDate } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import { PREVIEW_VIEW } from "./ids.ts";

const MOST_LINES = 60;

interface Named {
  kind: string;
  subjectId: string;
  ordinal: number;
}

type Numbered = { id: string; number: number }[];

/** "第2回 前日のお知らせ", without a session "週ごとのまとめ". */
export function noticeName(words: Words, notice: Named, sessions: Numbered): string {
  const { kinds, preview } = words.launch;
  const session = sessions.find((one) => one.id === notice.subjectId);
  const name = kinds[notice.kind] ?? notice.kind;
  return session ? preview.ofSession(session.number, name) : name;
}

/** The channels that have a name for the office. */
export interface Places {
  program: Pick<ProgramFacts, "channelId" | "channelName">;
  councilChannelId: string | null;
}

function channelsOf(words: Words, ids: string[], { program, councilChannelId }: Places): string[] {
  const { channel, councilChannel } = words.launch.preview;
  const ofCouncil = ids.includes(councilChannelId ?? "") ? [councilChannel] : [];
  return ids.some((id) => id !== councilChannelId) ? [channel(program.channelName), ...ofCouncil] : ofCouncil;
}

/** Who gets it and who does not: "#研修と128名にDM（送らない方：保留のチーム 5名）". */
export function noticeReach(words: Words, notice: PreviewedNotice, places: Places): string {
  const { preview } = words.launch;
  const skipped = notice.skipped.map(({ reason, count }) => preview.reason(preview.reasons[reason], count));
  const parts = [
    ...channelsOf(words, notice.channels, places),
    ...(notice.recipients > 0 ? [preview.people(notice.recipients)] : []),
  ];
  const to = parts.length > 0 ? parts.join(preview.and) : preview.nobody;
  return `${to}${skipped.length > 0 ? preview.without(skipped) : ""}`;
}

export interface PreviewScreen {
  words: Words;
  language: Language;
  notices: PreviewedNotice[];
  sessions: Numbered;
  places: Places;
  /** Enrolled, but without a Slack account: counted among the readers, and not reached. */
  unmatched: number;
  window: { from: Date; to: Date };
  isDraft: boolean;
}

export function previewView(screen: PreviewScreen): ModalView {
  const { words, language, notices, sessions, places, unmatched, window, isDraft } = screen;
  const { preview } = words.launch;
  const lastDay = dateOf(new Date(window.to.getTime() - 1));
  const lines = notices
    .slice(0, MOST_LINES)
    .map((notice) => [
      bold(`${dateAndTime(notice.dueAt, language)} `),
      run(noticeName(words, notice, sessions)),
      run(`${preview.to}${noticeReach(words, notice, places)}`),
      run(notice.needsApproval ? preview.afterApproval : ""),
    ]);
  const filled = lines.map((line) =>
    line.filter((element) => element.type !== "text" || element.text !== ""),
  );
  const more = notices.length - lines.length;
  return modal({
    id: PREVIEW_VIEW,
    title: preview.title,
    close: words.common.back,
    blocks: [
      paragraph(preview.intro(shortDate(dateOf(window.from), language), shortDate(lastDay, language))),
      ...(isDraft ? [note(preview.draft)] : []),
      ...(filled.length > 0 ? [bullets(filled)] : [paragraph(preview.none)]),
      ...(more > 0 ? [note(preview.more(more))] : []),
      note(preview.changes, ...(unmatched > 0 ? [preview.unmatched(unmatched)] : [])),
    ],
  });
}
