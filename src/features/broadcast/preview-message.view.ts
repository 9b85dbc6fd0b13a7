/** Before it is sent: how many get it, who does not and why, when it leaves, and what its readers see. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { wordsIn } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { Message } from "./broadcast.rules.ts";
import { PREVIEW } from "./ids.ts";
import { broadcastMessage } from "./message.card.ts";
import type { Choices, Prepared } from "./prepare-message.ts";

const MOST_NAMED = 30;

/** "チーム：1 架空北市、2 架空南町". */
export function groupText(
  words: Words,
  { group }: Pick<Message, "group">,
  { teams, sessions }: Choices,
): string {
  const { groups } = words.broadcast.write;
  const { named, more } = words.broadcast;
  if (group.kind === "teams") {
    const chosen = teams.filter((team) => group.teamIds.includes(team.id));
    const names = chosen
      .slice(0, MOST_NAMED)
      .map(({ number, name }) => words.records.teamName(number, cut(name, 40)));
    const rest = chosen.length - names.length;
    return named(groups.teams, [...names, ...(rest > 0 ? [more(rest)] : [])]);
  }
  if (group.kind !== "attendees") return groups[group.kind];
  const session = sessions.find((one) => one.id === group.sessionId);
  return named(groups.attendees, session ? [words.records.session(session)] : []);
}

export function reasonsText(
  { launch }: Words,
  skipped: { reason: keyof Words["launch"]["preview"]["reasons"]; count: number }[],
): string {
  const { preview } = launch;
  return skipped.map(({ reason, count }) => preview.reason(preview.reasons[reason], count)).join("、");
}

function countReasons(skipped: Prepared["look"]["audience"]["skipped"]) {
  const counts = new Map<Prepared["look"]["audience"]["skipped"][number]["reason"], number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** As its readers see it, once for each language that is read. */
function asRead(words: Words, { broadcast, look }: Prepared): Block[] {
  const { preview } = words.broadcast;
  return look.frames.flatMap(({ language, footer, count }): Block[] => [
    divider(),
    note(preview.asRead(preview.languages[language], count)),
    ...broadcastMessage(wordsIn(language), broadcast.text).blocks,
    ...footer,
  ]);
}

export interface PreviewScreen {
  words: Words;
  language: Language;
  prepared: Prepared;
  at: Date;
  /** It is another message, or goes to others, than what was shown before. */
  hasChanged?: boolean;
}

export function previewView({ words, language, prepared, at, hasChanged }: PreviewScreen): ModalView {
  const { preview, title } = words.broadcast;
  const { broadcast, look } = prepared;
  const { people, skipped } = look.audience;
  const leaves = dateAndTime(look.leaves, language);
  const reasons = reasonsText(words, countReasons(skipped));
  const isPaused = look.choices.program.pausedAt !== null;
  const facts = [
    [bold(preview.to), run(groupText(words, broadcast, look.choices))],
    [bold(preview.recipients), run(preview.people(people.length))],
    ...(skipped.length > 0 ? [[bold(preview.skipped), run(reasons)]] : []),
    [bold(preview.leaves), run(look.leaves > at ? leaves : preview.now)],
  ];
  return modal({
    id: PREVIEW.view,
    title,
    close: words.common.cancel,
    ...(people.length > 0 && { submit: preview.submit }),
    about: { id: broadcast.id },
    blocks: [
      ...(hasChanged ? [paragraph(preview.hasChanged)] : []),
      ...(people.length > 0 ? [] : [paragraph(words.broadcast.fault.nobody)]),
      bullets(facts),
      note(preview.hours, ...(look.firsts > 0 ? [preview.firsts(look.firsts)] : [])),
      ...(isPaused ? [paragraph(preview.paused)] : []),
      actions(PREVIEW.foot, [button({ id: PREVIEW.edit, text: preview.edit, value: broadcast.id })]),
      ...asRead(words, prepared),
    ],
  });
}
