/** What surrounds every direct message: at first who writes and why, later on whom to call. */

import { wordsIn } from "../../locales/index.ts";
import type { SlackState } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import { type Block, bold, bullets, divider, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { peopleByIds, saveDmChannel, saveIntroduced } from "./people.store.ts";

/** Who speaks: the program's own facts. */
export interface Sender {
  organizer: string;
  programTitle: string;
  /** Name and telephone of the office. */
  contact: string;
  language: Language;
}

/** How one person is reached, in which language, and what stands around what they are told. */
export interface Frame {
  slackUserId: string | null;
  dmChannelId: string | null;
  slackState: SlackState;
  language: Language;
  /** Nothing was said to them before: `intro` stands above the first message. */
  first: boolean;
  /** Given for everybody, because a first message that is said again keeps it. */
  intro: Block[];
  /** Stands below every message. */
  footer: Block[];
  awayFrom: string | null;
  awayTo: string | null;
  /** Hours of the day that they wish for, within office hours. */
  wish: { from: string | null; to: string | null };
}

function blocksAround(sender: Sender, language: Language): { intro: Block[]; footer: Block[] } {
  const words = wordsIn(language).people;
  // Before a program is imported nobody can be called yet, and Slack refuses an empty text.
  const contact = cut(sender.contact, 200) || "－";
  const intro = [
    paragraph(words.introHello(cut(sender.organizer, 100), cut(sender.programTitle, 200))),
    bullets([
      [bold(words.introWhyTitle), run(words.introWhy)],
      [bold(words.introReadersTitle), run(words.introReaders)],
      [bold(words.introTimeTitle), run(words.introTime)],
      [bold(words.introHowTitle), run(words.introHow)],
      [bold(words.introStopTitle), run(words.introStop)],
      [bold(words.introContactTitle), run(contact)],
    ]),
    divider(),
  ];
  return { intro, footer: [note(words.footer(contact))] };
}

/** People who are no longer known are missing from the answer. */
export async function frameFor(
  tx: Tx,
  workspaceId: string,
  personIds: string[],
  sender: Sender,
): Promise<Map<string, Frame>> {
  const people = await peopleByIds(tx, workspaceId, personIds);
  const around = { ja: blocksAround(sender, "ja"), en: blocksAround(sender, "en") };
  return new Map(
    people.map((person) => {
      const { slackUserId, dmChannelId, slackState, introducedAt, awayFrom, awayTo } = person;
      const language = person.language ?? sender.language;
      const { intro, footer } = around[language];
      const first = introducedAt === null;
      const frame = {
        slackUserId,
        dmChannelId,
        slackState,
        language,
        first,
        intro,
        footer,
        awayFrom,
        awayTo,
        wish: { from: person.hoursFrom, to: person.hoursTo },
      };
      return [person.id, frame];
    }),
  );
}

/** They have been told who writes: from now on the footer will do. */
export function markIntroduced(tx: Tx, workspaceId: string, personIds: string[], at: Date): Promise<void> {
  return saveIntroduced(tx, workspaceId, personIds, at);
}

/** The D… channel that Slack gave for this person: asked once. */
export function rememberDm(tx: Tx, workspaceId: string, personId: string, channelId: string): Promise<void> {
  return saveDmChannel(tx, workspaceId, personId, channelId);
}
