/** A visit in words: its line in the list, and the messages that remind of it. Pure. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  actions,
  bold,
  bullets,
  button,
  header,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { EDIT, MESSAGE_BUTTONS } from "./ids.ts";
import type { VisitTeam } from "./read-visits.ts";
import { isSchemeTag, type VisitFacts, type VisitWindow } from "./visit.rules.ts";

const NAME_LENGTH = 60;
const MOST_TEAMS = 20;

export const windowName = ({ visit }: Words, { after, before }: VisitWindow) => visit.window(after, before);

export const tagName = ({ visit }: Words, tag: string) => (isSchemeTag(tag) ? visit.tags[tag] : tag);

export const teamName = ({ visit }: Words, { number, name, onHold }: VisitTeam) =>
  `${visit.teamShort(number, cut(name, NAME_LENGTH))}${onHold ? visit.onHold : ""}`;

/** "1 架空市、2 架空町、ほか3". */
export function teamNames(words: Words, teams: VisitTeam[], most = MOST_TEAMS): string {
  const named = teams.slice(0, most).map((team) => teamName(words, team));
  const rest = teams.length - named.length;
  return `${words.visit.list(named)}${rest > 0 ? words.visit.more(rest) : ""}`;
}

export interface VisitMessage {
  words: Words;
  visit: VisitFacts;
  teams: VisitTeam[];
  /** Said for the first time: otherwise it tells how things stand now. */
  isFresh: boolean;
  /** The visit has moved since this was said. */
  hasMoved: boolean;
}

function teamLines({ words, teams }: VisitMessage): RichTextElement[][] {
  const named = teams.slice(0, MOST_TEAMS).map((team) => [run(teamName(words, team))]);
  const rest = teams.length - named.length;
  return rest > 0 ? [...named, [run(words.visit.moreTeams(rest))]] : named;
}

const openButton = ({ words, visit }: VisitMessage, kind: string) =>
  actions(`${MESSAGE_BUTTONS}-${kind}-${visit.id}`, [
    button({ id: EDIT.open, text: words.visit.buttons.open, value: visit.id }),
  ]);

/** How a visit that was reminded of stands since; undefined while nothing has changed. */
function standsNow({ words, visit, isFresh, hasMoved }: VisitMessage): string | undefined {
  if (isFresh) return undefined;
  const when = words.visit.when(visit.date, visit.time);
  const kind = words.visit.kinds[visit.kind];
  if (visit.state === "CANCELED") return words.visit.now.canceled(when, kind);
  if (visit.state === "DONE") return words.visit.now.done(when, kind);
  return hasMoved ? words.visit.now.moved(when, kind) : undefined;
}

export function reminderMessage(say: VisitMessage): MessageContent {
  const { words, visit } = say;
  const { reminder, kinds, label, labeled } = words.visit;
  const title = header(reminder.title(kinds[visit.kind]));
  const now = standsNow(say);
  if (now !== undefined) return { text: now, blocks: [title, paragraph(now)] };
  const text = reminder.text(words.visit.when(visit.date, visit.time), kinds[visit.kind]);
  return {
    text,
    blocks: [
      title,
      paragraph(text),
      rich(bold(labeled(label.teamIds))),
      bullets(teamLines(say)),
      openButton(say, "reminder"),
      note(reminder.how),
    ],
  };
}

export function stepMessage(say: VisitMessage): MessageContent {
  const { words, visit, isFresh } = say;
  const { step, kinds, when } = words.visit;
  const title = header(step.title);
  const { nextStep, nextStepDate } = visit;
  const isOver = visit.state === "CANCELED" || nextStep === null || nextStepDate === null;
  if (isOver || (!isFresh && say.hasMoved)) {
    const now = isOver ? step.cleared : step.moved(nextStepDate);
    return { text: now, blocks: [title, paragraph(now)] };
  }
  const text = step.text(when(visit.date, visit.time), kinds[visit.kind], nextStepDate);
  return {
    text,
    blocks: [
      title,
      paragraph(text),
      typed(cut(nextStep, 600)),
      bullets(teamLines(say)),
      openButton(say, "step"),
      note(step.how),
    ],
  };
}
