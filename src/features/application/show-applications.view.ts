/** 申込状況: what came in, what it lacks, what is on hold, what became teams. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { Considered, Desk } from "./consider-applications.ts";
import { standingLines, teamLine } from "./describe-applications.ts";
import { APPLICATIONS } from "./ids.ts";

export interface StatusScreen {
  words: Words;
  language: Language;
  desk: Desk;
  /** What has just been done. */
  done?: string;
}

/** Four blocks each at most: a modal holds a hundred. */
const MOST_OPEN = 18;
const MOST_IMPORTED = 40;
const MOST_LINES = 5;

function standingWord(words: Words, { standing }: Considered): string {
  const { standing: names } = words.application.status;
  if (standing.kind === "ready" || standing.kind === "split") return names[standing.kind];
  return names.incomplete;
}

function openBlocks({ words, language, desk }: StatusScreen, one: Considered): Block[] {
  const { status } = words.application;
  const { application, content, questions } = one;
  const { title } = words.application;
  const all = standingLines(words, one, desk);
  const asked = questions.length > 0 ? [status.known(questions.length)] : [];
  const reasons = [
    ...all.slice(0, MOST_LINES),
    ...(all.length > MOST_LINES ? [status.more(all.length - MOST_LINES)] : []),
    ...asked,
  ];
  const by = desk.names.get(application.receivedById) ?? "";
  const at = dateAndTime(application.receivedAt, language);
  return [
    {
      ...paragraph(cut(`${teamLine(words, content)}　${standingWord(words, one)}`, 1000)),
      accessory: button({
        ...{ id: APPLICATIONS.withdraw, text: status.withdraw, value: application.id },
        confirm: {
          title,
          text: status.withdrawAsk,
          yes: status.withdraw,
          no: words.common.cancel,
        },
      }),
    },
    note(cut(status.received(application.fileName, at, by), 500)),
    ...(reasons.length > 0 ? [bullets(reasons.map((line) => [run(cut(line, 800))]))] : []),
  ];
}

function importedBlocks({ words, language, desk }: StatusScreen): Block[] {
  const { status } = words.application;
  const line = ({ application, teams }: Desk["imported"][number]) => {
    const names = teams.map(
      ({ number, name, onHold }) => `${status.team(number, name)}${onHold ? status.onHold : ""}`,
    );
    const at = application.importedAt ? dateAndTime(application.importedAt, language) : "";
    const by = desk.names.get(application.importedById ?? "") ?? "";
    return [run(cut(status.imported(names.join("、"), at, by), 500))];
  };
  const isHeld = ({ teams }: Desk["imported"][number]) => teams.some((team) => team.onHold);
  const group = (title: string, all: Desk["imported"]): Block[] => {
    if (all.length === 0) return [];
    const more = all.length - MOST_IMPORTED;
    return [
      rich(bold(title)),
      bullets(all.slice(0, MOST_IMPORTED).map(line)),
      ...(more > 0 ? [note(status.more(more))] : []),
    ];
  };
  return [
    ...group(status.holdTitle, desk.imported.filter(isHeld)),
    ...group(
      status.importedTitle,
      desk.imported.filter((one) => !isHeld(one)),
    ),
  ];
}

function countsText({ words, desk }: StatusScreen): string {
  const { status } = words.application;
  const isReady = ({ standing }: Considered) => standing.kind === "ready" || standing.kind === "split";
  const ready = desk.open.filter(isReady).length;
  const onHold = desk.imported.filter(({ teams }) => teams.some((team) => team.onHold)).length;
  return status.counts({
    ready,
    incomplete: desk.open.length - ready,
    onHold,
    imported: desk.imported.length - onHold,
  });
}

export function statusView(screen: StatusScreen): ModalView {
  const { words, desk, done } = screen;
  const { title, status } = words.application;
  const isEmpty = desk.open.length + desk.imported.length === 0;
  const more = desk.open.length - MOST_OPEN;
  return modal({
    id: APPLICATIONS.view,
    title,
    close: words.common.close,
    blocks: [
      ...(done ? [paragraph(done), divider()] : []),
      paragraph(isEmpty ? status.none : countsText(screen)),
      actions(APPLICATIONS.buttons, [
        button({ id: APPLICATIONS.makeForm, text: status.makeForm }),
        button({ id: APPLICATIONS.receive, text: status.receive }),
        ...(desk.open.length > 0
          ? [button({ id: APPLICATIONS.decide, text: status.decide, style: "primary" })]
          : []),
      ]),
      ...(desk.open.length > 0 ? [divider(), rich(bold(status.openTitle))] : []),
      ...desk.open.slice(0, MOST_OPEN).flatMap((one) => openBlocks(screen, one)),
      ...(more > 0 ? [note(status.more(more))] : []),
      ...importedBlocks(screen),
    ],
  });
}
