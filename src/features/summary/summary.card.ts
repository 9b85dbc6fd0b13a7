/** The weekly summary in words. Names of teams and affiliations were typed by the office: rich text only. Pure. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  type Block,
  bold,
  bullets,
  header,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { ProgramRules } from "../program/index.ts";
import { changesLine } from "./changes.card.ts";
import { type Detail, hasWaits, isQuiet, type SummaryFacts, type Waits } from "./facts.rules.ts";
import { figuresPart } from "./figures.card.ts";
import { newOddities, sayOddity } from "./plausibility.rules.ts";
import { type Part, sessionsPart } from "./sessions.card.ts";
import { teamsPart } from "./teams.card.ts";
import { newThemes } from "./themes.rules.ts";
import { workParts } from "./work.card.ts";

export interface ToSay {
  words: Words;
  rules: Pick<ProgramRules, "affiliationNames">;
  facts: SummaryFacts;
  /** What the summary before this one said. */
  before: SummaryFacts | undefined;
}

const MOST_ERRATA = 10;
/** Beyond this Slack advises against a longer text. */
const TEXT_LENGTH = 4000;
const MOST_NAMES = 5;

function rosterText({ roster }: SummaryFacts, words: Words): string {
  const { acts, count } = words.summary.roster;
  return roster.map((one) => count(acts[one.act], one.count)).join(words.summary.comma);
}

/** Reasons were typed by the office: they stand in rich text, like everything here. */
function errataPart({ words, facts }: ToSay): Part[] {
  const { errata } = facts;
  if (errata.length === 0) return [];
  const shown = errata.slice(-MOST_ERRATA);
  const left = errata.length - shown.length;
  return [
    {
      title: words.summary.errataTitle,
      lines: [
        ...(left > 0 ? [words.summary.earlierErrata(left)] : []),
        ...shown.map((one) => words.closing.corrected({ ...one, reason: cut(one.reason, 200) })),
      ],
    },
  ];
}

/** Questions about what was recorded, each once. */
function oddPart({ words, facts, before }: ToSay): Part[] {
  const lines = newOddities(facts, before).map((one) => sayOddity(one, words));
  return lines.length > 0 ? [{ title: words.summary.odd.title, lines }] : [];
}

function affiliationLine({ affiliations }: Detail, { words, rules }: ToSay): string {
  const { affiliationTrainees, affiliationAnswers, comma, stop, share } = words.summary;
  const list = (figure: "trainees" | "submitted") =>
    (["ADMIN", "SHAKYO", "AGENCY"] as const)
      .map((one) => {
        const { count, of } = affiliations[one][figure];
        return `${cut(rules.affiliationNames[one], 40)}${share(count, of)}`;
      })
      .join(comma);
  return `${affiliationTrainees}${list("trainees")}${affiliationAnswers}${list("submitted")}${stop}`;
}

function waitLines({ approvals, teamsOnHold, ...counts }: Waits, words: Words): string[] {
  const { waits, more, comma } = words.summary;
  const names = teamsOnHold.slice(0, MOST_NAMES).map(({ number, name }) => `${number} ${cut(name, 60)}`);
  const rest = teamsOnHold.length - names.length;
  const kinds = [
    "corrections",
    "handIns",
    "mails",
    "unmatched",
    "unreachable",
    "strangers",
    "failed",
  ] as const;
  return [
    ...approvals.map(({ number, dueAt }) => waits.approval(number, new Date(dueAt))),
    ...(names.length > 0
      ? [`${waits.teamsOnHold(teamsOnHold.length)}${names.join(comma)}${rest > 0 ? more(rest) : ""}`]
      : []),
    ...kinds.filter((kind) => counts[kind] > 0).map((kind) => waits[kind](counts[kind])),
  ];
}

/** Names of themes were typed by the office: rich text, like everything here. */
function themesPart({ words, facts, before }: ToSay): Part[] {
  const { themes, comma } = words.summary;
  const lines = newThemes(facts, before).map(({ question, most, ...counts }) => {
    const named = most.map(({ name, people }) => themes.theme(cut(name, 60), people)).join(comma);
    return themes.line(words.theme.questions[question], named, counts);
  });
  return lines.length > 0 ? [{ title: themes.title, lines }] : [];
}

function quietLine({ words, facts }: ToSay): string {
  const [next] = facts.next;
  const { quiet, quietNext, quietNoNext, quietWaits, comma } = words.summary;
  const coming = next ? quietNext[next.kind](next.number, new Date(next.at)) : quietNoNext;
  const changed = facts.roster.length > 0 ? words.summary.roster.quiet(rosterText(facts, words)) : "";
  const line = `${quiet(coming)}${changed}`;
  return hasWaits(facts.waits) ? `${line}${quietWaits(waitLines(facts.waits, words).join(comma))}` : line;
}

function partsOf(toSay: ToSay): Part[] {
  const { words, facts, before } = toSay;
  const { summary } = words;
  const nextLines = facts.next.map(({ kind, number, at }) => summary.next[kind](number, new Date(at)));
  return [
    sessionsPart(toSay),
    ...errataPart(toSay),
    ...(facts.roster.length > 0
      ? [{ title: summary.roster.title, lines: [summary.roster.line(rosterText(facts, words))] }]
      : []),
    ...(facts.detail
      ? [
          {
            title: summary.affiliationTitle(facts.detail.number),
            lines: [affiliationLine(facts.detail, toSay)],
          },
        ]
      : []),
    ...workParts(facts, words),
    ...themesPart(toSay),
    ...(before
      ? [
          {
            title: summary.changesTitle(dateOf(new Date(before.at))),
            lines: [changesLine(facts, before, words)],
          },
        ]
      : []),
    ...oddPart(toSay),
    { title: summary.nextTitle, lines: nextLines.length > 0 ? nextLines : [summary.noNext] },
    {
      title: summary.waitsTitle,
      lines: hasWaits(facts.waits) ? waitLines(facts.waits, words) : [summary.noWaits],
    },
  ];
}

function blocksOf({ title, lines }: Part): Block[] {
  const [line, ...more] = lines;
  if (line !== undefined && more.length === 0) return [rich(bold(title), run(`\n${line}`))];
  return [rich(bold(title)), bullets(lines.map((line) => [run(line)]))];
}

/** One quiet line, or all parts with the teams' table at the end, where Slack shows it. */
export function summaryMessage(toSay: ToSay): MessageContent {
  const { words, facts, before } = toSay;
  if (isQuiet(facts, before)) {
    const line = quietLine(toSay);
    return { text: line, blocks: [paragraph(line)] };
  }
  const at = new Date(facts.at);
  const title = words.summary.title(dateOf(at));
  const asOf = words.summary.asOf(at);
  const parts = partsOf(toSay);
  const teams = teamsPart(facts, words);
  const [sessions, ...others] = parts;
  const figures = figuresPart(facts, words);
  const inText = ({ title: name, lines: said }: Part) => [name, ...said];
  const lines = [
    ...[title, asOf, ...(sessions ? inText(sessions) : []), ...figures.text],
    ...[...others.flatMap(inText), ...teams.text],
  ];
  const whole = [...lines, ...teams.rows].join("\n");
  return {
    // The rows of the table are left out of the text where Slack would cut it.
    text: whole.length <= TEXT_LENGTH ? whole : cut(lines.join("\n"), TEXT_LENGTH),
    blocks: [
      ...[header(title), note(asOf), ...(sessions ? blocksOf(sessions) : []), ...figures.blocks],
      ...[...others.flatMap(blocksOf), ...teams.blocks],
    ],
    files: teams.files,
  };
}
