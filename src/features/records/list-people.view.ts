/** The lines of one team: who stands where, by name. What they wrote is not known here. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { type Block, bold, bullets, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { type Listed, type RecordState, STATES, type TeamPart } from "./records.rules.ts";

const NAME_LENGTH = 60;

/** What the state already says is not said again beside the name. */
function detailsOf(words: Words, { row, state }: Listed): string[] {
  const { records, attendance } = words;
  const { role, status, standInName } = row;
  const isImplied =
    status === "PRESENT" ||
    ["not-applicable", "unmarked", "substitute"].includes(state) ||
    (state === "absent" && status === "ABSENT");
  return [
    ...(role === "LEADER" || role === "CONTACT" ? [records.roles[role]] : []),
    ...(isImplied ? [] : [attendance.status[status ?? "NONE"]]),
    ...(row.answeredBy === null ? [] : [words.paper.byOffice]),
    ...(standInName ? [records.standIn(cut(standInName, NAME_LENGTH))] : []),
  ];
}

function personText(words: Words, one: Listed): string {
  const details = detailsOf(words, one);
  const name = cut(one.row.name, NAME_LENGTH);
  return details.length > 0 ? `${name}${words.records.detail(details.join(words.records.between))}` : name;
}

export function stateText({ records }: Words, state: RecordState, isClosed: boolean): string {
  return isClosed && state === "asked" ? records.noAnswer : records.states[state];
}

export function stateLines(words: Words, people: Listed[], isClosed: boolean): RichTextElement[][] {
  return STATES.flatMap((state) => {
    const own = people.filter((one) => one.state === state);
    if (own.length === 0) return [];
    const names = own.map((one) => personText(words, one)).join(words.records.between);
    return [[bold(words.records.stateLine(stateText(words, state, isClosed), own.length)), run(names)]];
  });
}

export function teamBlocks(words: Words, { number, name, people }: TeamPart, isClosed: boolean): Block[] {
  return [
    rich(bold(cut(words.records.teamName(number, name), 150))),
    bullets(stateLines(words, people, isClosed)),
  ];
}
