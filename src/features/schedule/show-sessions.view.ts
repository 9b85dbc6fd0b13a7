/** `/session`: the list of the office, the counts of a viewer, and what a trainee needs to know next. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  button,
  divider,
  header,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { LIMITS } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import {
  APPROVE_OPEN,
  approvalOccasions,
  closesAt,
  endsAt,
  isClosed,
  SESSIONS_OPEN,
  sessionBlocks,
  whenOf,
} from "../session/index.ts";
import {
  CANCEL_OPEN,
  CLOSE_OPEN,
  CREATE_OPEN,
  DETAIL,
  DETAIL_OPEN,
  EDIT_OPEN,
  LIST,
  LIST_FOOT,
  LIST_ROW,
  MOVE_OPEN,
} from "./ids.ts";
import type { Overview, SessionWithPanels } from "./read-sessions.ts";

type StateName = keyof Words["schedule"]["list"]["state"];

export function stateOf(
  { session, announcement }: SessionWithPanels,
  program: ProgramFacts,
  at: Date,
): StateName {
  if (session.state === "CANCELED") return "canceled";
  if (isClosed(session, program.rules, at)) return "closed";
  if (program.state === "DRAFT") return "draft";
  if (endsAt(session).getTime() <= at.getTime()) return "held";
  if (announcement?.isOut) return "announced";
  if (announcement?.approvedAt) return "approved";
  const asked = approvalOccasions(session, program.rules)[0];
  return announcement && asked && asked.dueAt.getTime() <= at.getTime() ? "toApprove" : "planned";
}

function buttonsFor(words: Words, shown: SessionWithPanels, state: StateName, at: Date) {
  const { session, announcement } = shown;
  const { list } = words.schedule;
  const isOpen = state !== "canceled" && state !== "closed";
  const isToCome = isOpen && endsAt(session).getTime() > at.getTime();
  const waits = isToCome && announcement && !announcement.approvedAt && !announcement.isSettled;
  const of = (id: string, text: string, style?: "primary" | "danger") =>
    button({ id, text, value: session.id, ...(style && { style }) });
  return [
    ...(waits ? [of(APPROVE_OPEN, list.approve, "primary")] : []),
    of(DETAIL_OPEN, list.detail),
    ...(isOpen ? [of(EDIT_OPEN, list.edit)] : []),
    ...(isToCome ? [of(MOVE_OPEN, list.move), of(CANCEL_OPEN, list.cancel, "danger")] : []),
    ...(isOpen && !isToCome ? [of(CLOSE_OPEN, list.close)] : []),
  ];
}

const titleLine = (words: Words, { session }: SessionWithPanels) =>
  rich(bold(words.session.nth(session.number)), run(` ${words.session.quoted(session.theme)}`));

/** What /session opens, from where no command can be typed. */
export function listButton(words: Words, text = words.schedule.list.title) {
  return button({ id: SESSIONS_OPEN, text });
}

export function listView(words: Words, { program, sessions }: Overview, at: Date): ModalView {
  const { list } = words.schedule;
  const rows = sessions.flatMap((shown, index): Block[] => {
    const state = stateOf(shown, program, at);
    return [
      titleLine(words, shown),
      note(`${whenOf(words, shown.session)} ${list.state[state]}`),
      actions(`${LIST_ROW}-${index + 1}`, buttonsFor(words, shown, state, at)),
    ];
  });
  const create = button({ id: CREATE_OPEN, text: list.create });
  return modal({
    id: LIST,
    title: list.title,
    close: words.common.close,
    blocks: [
      ...(program.state === "DRAFT" ? [note(list.draft)] : []),
      ...(rows.length > 0 ? rows : [paragraph(list.empty)]),
      divider(),
      actions(LIST_FOOT, [create]),
    ].slice(-LIMITS.blocksPerView),
  });
}

/** Counts only: what people wrote is not shown to a viewer, whatever the panels hold. */
export function countsView(words: Words, { program, sessions }: Overview, at: Date): ModalView {
  const rows = sessions.flatMap((shown, index): Block[] => [
    titleLine(words, shown),
    note(`${whenOf(words, shown.session)} ${words.schedule.list.state[stateOf(shown, program, at)]}`),
    ...apart(shown.panels, index),
  ]);
  return plainView(words, rows.length > 0 ? rows : [paragraph(words.schedule.trainee.none)]);
}

export function traineeView(
  words: Words,
  { program, sessions, next }: Overview,
  { language, at, foot }: { language: Language; at: Date; foot: Block[] },
): ModalView {
  const { trainee } = words.schedule;
  if (program.state === "DRAFT") return plainView(words, [paragraph(trainee.notStarted), ...foot]);
  const isOver = ({ session }: SessionWithPanels) => isClosed(session, program.rules, at);
  // What is closed comes last, the latest first, for those of whom something is on record.
  const closed = sessions.filter((shown) => isOver(shown) && shown.panels.length > 0).reverse();
  const ordered = [...sessions.filter((shown) => !isOver(shown)), ...closed];
  const blocks = ordered.flatMap((shown, index): Block[] => {
    const { session, panels } = shown;
    const own = apart(panels, index);
    if (session.id === next?.id) {
      return [header(trainee.next(session.number)), ...sessionBlocks(words, session), ...own];
    }
    const until = dateAndTime(closesAt(session, program.rules), language);
    const state = isOver(shown) ? trainee.closedAt(until) : trainee.closesAt(until);
    return [header(trainee.held(session.number)), titleLine(words, shown), note(state), ...own];
  });
  return plainView(words, [
    ...blocks,
    ...(next ? [] : [paragraph(trainee.none)]),
    note(words.session.contact(program.contact)),
    ...foot,
  ]);
}

export function detailView(
  words: Words,
  shown: SessionWithPanels & { program: ProgramFacts },
  at: Date,
): ModalView {
  const { session, program, panels } = shown;
  return modal({
    id: DETAIL,
    title: words.session.nth(session.number),
    close: words.common.back,
    blocks: [
      note(words.schedule.list.state[stateOf(shown, program, at)]),
      ...sessionBlocks(words, session),
      ...(panels.length > 0 ? [divider(), ...panels] : []),
    ],
  });
}

function plainView(words: Words, blocks: Block[]): ModalView {
  const { trainee } = words.schedule;
  return modal({
    id: DETAIL,
    title: trainee.title,
    close: words.common.close,
    blocks: blocks.slice(0, LIMITS.blocksPerView),
  });
}

/** Panels of several sessions in one view: each block id may stand once. */
function apart(panels: Block[], index: number): Block[] {
  if (index === 0) return panels;
  return panels.map((block) =>
    block.block_id ? { ...block, block_id: `${block.block_id}-${index + 1}` } : block,
  );
}
