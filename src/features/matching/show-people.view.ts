/** The list of whom the app cannot reach in Slack, and the way to everybody else. */
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
  plain,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { type Account, marksOf, type Person } from "./candidates.rules.ts";
import { PEOPLE } from "./ids.ts";
import type { PeopleList, Unreached } from "./list-people.ts";

/** One block each: a modal holds a hundred, and the rest can be chosen below. */
const MOST_LISTED = 30;
const MOST_STRANGERS = 10;
const MOST_PAGES = 10;
const MOST_CANDIDATES = 5;

/** "R6-006 加藤 光（架空の役所）". */
export function personLine(words: Words, { number, name, organization }: Person): string {
  return cut(words.matching.person({ number, name, organization }), 150);
}

/** "加藤光［ゲスト］ kato@example.jp". */
export function accountLine(words: Words, account: Account): string {
  const marks = marksOf(account).map((mark) => words.matching.marks[mark]);
  return words.matching.account({ name: cut(account.name, 80), marks, email: account.email });
}

function unreachedBlock(words: Words, { person, candidates }: Unreached): Block {
  const { matching } = words;
  const free = candidates.free.slice(0, MOST_CANDIDATES).map((account) => accountLine(words, account));
  const held = candidates.held
    .slice(0, 2)
    .map(({ account, holder }) => matching.heldBy(account.name, holder));
  const below = [
    ...(free.length > 0 ? [matching.candidates(free)] : []),
    ...held,
    ...(free.length + held.length === 0 ? [matching.noCandidate(person.email !== null)] : []),
  ];
  const text = [personLine(words, person), ...below].join("\n");
  return {
    ...paragraph(cut(text, LIMITS.sectionText)),
    accessory: button({ id: PEOPLE.choose, text: matching.choose, value: person.id }),
  };
}

function group(words: Words, title: string, people: Unreached[]): Block[] {
  if (people.length === 0) return [];
  const more = people.length - MOST_LISTED;
  return [
    rich(bold(title)),
    ...people.slice(0, MOST_LISTED).map((one) => unreachedBlock(words, one)),
    ...(more > 0 ? [note(words.matching.more(more))] : []),
  ];
}

function everybodySelects(words: Words, people: Person[]): Block[] {
  const { matching } = words;
  const options = people.map((person) => ({
    text: plain(cut(`${matching.states[person.slackState]} ${personLine(words, person)}`, LIMITS.optionText)),
    value: person.id,
  }));
  const pages = Math.min(MOST_PAGES, Math.ceil(options.length / LIMITS.options));
  return Array.from({ length: pages }, (_, page) =>
    actions(`${PEOPLE.everybody}-${page + 1}`, [
      {
        type: "static_select",
        action_id: PEOPLE.pick,
        placeholder: plain(matching.pick),
        options: options.slice(page * LIMITS.options, (page + 1) * LIMITS.options),
      },
    ]),
  );
}

/** `done`: what has just been saved. */
export function peopleView(words: Words, list: PeopleList, done?: string): ModalView {
  const { matching, common } = words;
  const { unmatched, deleted, everybody, strangers } = list;
  const named = strangers.slice(0, MOST_STRANGERS).map((name) => [run(cut(name, 100) || "－")]);
  const blocks = [
    ...(done ? [paragraph(done), divider()] : []),
    paragraph(unmatched.length + deleted.length > 0 ? matching.intro : matching.allMatched),
    ...group(words, matching.unmatchedTitle(unmatched.length), unmatched),
    ...group(words, matching.deletedTitle(deleted.length), deleted),
    ...(named.length > 0 ? [rich(bold(matching.strangersTitle(strangers.length))), bullets(named)] : []),
    ...(everybody.length > 0 ? [divider(), rich(bold(matching.everybodyTitle))] : []),
    ...everybodySelects(words, everybody),
  ];
  return modal({ id: PEOPLE.view, title: matching.title, close: common.close, blocks });
}
