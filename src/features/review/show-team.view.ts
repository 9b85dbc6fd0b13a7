/** A team's assignments for the office: where it stands, what came, and what can be done about it. */
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
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { dateLines, isOpen, standingKey, stateLines } from "../assignment/index.ts";
import { countAnswered } from "../worksheet/index.ts";
import { EXTEND, RETURN, TEAM } from "./ids.ts";
import type { ReviewedLine, ReviewedTeam, Version } from "./read-team.ts";

const PER_ASSIGNMENT = 6;
const MOST_VERSIONS = 5;

export interface TeamScreen {
  words: Words;
  language: Language;
  reviewed: ReviewedTeam;
  at: Date;
}

function buttonsOf(words: Words, { assignment, standing, versions, due }: ReviewedLine, teamId: string) {
  const { buttons } = words.review;
  const value = standingKey({ assignmentId: assignment.id, teamId });
  return [
    ...(standing.state === "SUBMITTED"
      ? [button({ id: TEAM.confirm, text: buttons.confirm, value, style: "primary" as const })]
      : []),
    ...(versions.some(({ handIn }) => handIn.answers.length > 0)
      ? [button({ id: TEAM.answers, text: buttons.answers, value })]
      : []),
    ...(versions.length > 0 ? [button({ id: TEAM.fetch, text: buttons.fetch, value })] : []),
    ...(isOpen(standing) ? [] : [button({ id: RETURN.open, text: buttons.askAgain, value })]),
    ...(due !== undefined && isOpen(standing)
      ? [
          button({ id: EXTEND.open, text: buttons.extend, value }),
          button({ id: TEAM.nudge, text: buttons.nudge, value }),
        ]
      : []),
  ];
}

function versionLines({ words, language }: TeamScreen, versions: Version[]): Block[] {
  const [latest] = versions;
  if (!latest) return [];
  const { versionLine, earlier } = words.review;
  const lines = versions.slice(0, MOST_VERSIONS).map(({ handIn, senderName, files }) => {
    const when = dateAndTime(handIn.at, language);
    const { answers } = handIn;
    const facts = {
      ...{ version: handIn.version ?? 0, when, by: cut(senderName, 60), files: files.length },
      ...{ questions: answers.length, answered: countAnswered(answers) },
    };
    return [run(versionLine({ ...facts, hasLink: handIn.link !== null, mayShare: handIn.mayShare }))];
  });
  return [
    bullets(lines),
    typed(cut(latest.handIn.note, 600)),
    ...(versions.length > MOST_VERSIONS ? [note(earlier(versions.length - MOST_VERSIONS))] : []),
  ];
}

function lineBlocks(screen: TeamScreen, line: ReviewedLine, nth: number): Block[] {
  const { words, at, reviewed } = screen;
  const { program, team } = reviewed;
  const facts = { ...line, words, at, rules: program.rules };
  const buttons = buttonsOf(words, line, team.teamId);
  return [
    rich(bold(cut(line.assignment.title, 300))),
    bullets([...stateLines(facts), ...dateLines(facts)]),
    ...versionLines(screen, line.versions),
    ...(buttons.length > 0 ? [actions(`${TEAM.buttons}-${nth}`, buttons)] : []),
    divider(),
  ];
}

export function teamView(screen: TeamScreen): ModalView {
  const { words, reviewed } = screen;
  const { team, lines } = reviewed;
  const most = Math.floor((LIMITS.blocksPerView - 4) / (PER_ASSIGNMENT + 1));
  const shown = lines.slice(0, most);
  return modal({
    id: TEAM.view,
    title: words.assignment.title,
    close: words.common.close,
    about: { teamId: team.teamId },
    blocks: [
      rich(bold(cut(words.assignment.team(team.number, team.name), 200))),
      ...(team.onHold ? [note(words.review.teamOnHold)] : []),
      ...shown.flatMap((line, index) => lineBlocks(screen, line, index + 1)),
      ...(lines.length > shown.length ? [note(words.assignment.more(lines.length - shown.length))] : []),
    ],
  });
}
