/** The files of a session as lists: in its panel, in its announcement, in the message of their release. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  header,
  link,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Who } from "../../platform/slack/who.ts";
import { mayDo } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { ADD, CARD, REMOVE } from "./ids.ts";
import { isShown, type SessionFile } from "./material.rules.ts";
import { filesOf } from "./material.store.ts";

/** More than these make a message that nobody reads; the newest are shown. */
const MOST_SHOWN = 30;

/** The kind, and the title as a link to where the reader finds it. */
function fileLine(words: Words, { kind, title, url, permalink, fileId }: SessionFile): RichTextElement[] {
  const { material } = words;
  const name = cut(title, 200);
  const place = url ?? permalink;
  if (place) return [run(material.linked(material.kinds[kind])), link(place, name)];
  return [run(material.line(material.kinds[kind], name)), run(fileId ? material.inChannel : "")];
}

/** What of a session's files is released by then; nothing when there is none. */
export async function releasedBlocks(
  tx: Tx,
  { words, session, at }: { words: Words; session: SessionFacts; at: Date },
): Promise<Block[]> {
  const shown = (await filesOf(tx, session)).filter((file) => isShown(file, at)).slice(-MOST_SHOWN);
  if (shown.length === 0) return [];
  return [rich(bold(words.material.heading)), bullets(shown.map((file) => fileLine(words, file)))];
}

function officeBlocks(words: Words, session: SessionFacts, files: SessionFile[], at: Date): Block[] {
  const { material } = words;
  const kept = files.filter((file) => file.removedAt === null).slice(-MOST_SHOWN);
  const when = (file: SessionFile) =>
    run(isShown(file, at) ? material.released : material.releasesAt(file.releaseAt));
  const lines = kept.map((file): RichTextElement[] => [
    run(material.line(material.kinds[file.kind], cut(file.title, 200))),
    when(file),
  ]);
  return [
    ...(lines.length > 0 ? [rich(bold(material.heading)), bullets(lines)] : []),
    ...(session.state === "CANCELED"
      ? []
      : [
          actions(CARD, [
            button({ id: ADD.button, text: material.add, value: session.id }),
            ...(kept.length > 0
              ? [button({ id: REMOVE.button, text: material.remove, value: session.id })]
              : []),
          ]),
        ]),
  ];
}

interface Card {
  who: Who;
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
}

/** In the session's panel: released files for everybody; all of them, and the two buttons, for the office. */
export async function materialCard(tx: Tx, { who, words, session, program, at }: Card): Promise<Block[]> {
  if (mayDo(who, "material.manage")) {
    return officeBlocks(words, session, await filesOf(tx, session), at);
  }
  return program.state === "DRAFT" ? [] : releasedBlocks(tx, { words, session, at });
}

/** The message of their release; without files it says that they were withdrawn. */
export function releaseMessage(words: Words, session: SessionFacts, files: SessionFile[]): MessageContent {
  const { material } = words;
  const title = material.releaseTitle(session);
  if (files.length === 0) return { text: title, blocks: [header(title), paragraph(material.withdrawn)] };
  return {
    text: title,
    blocks: [
      header(title),
      paragraph(material.releaseText),
      bullets(
        files.map(({ kind, title: name, url }) => [
          run(material.linked(material.kinds[kind])),
          url ? link(url, cut(name, 200)) : run(cut(name, 200)),
        ]),
      ),
      ...(files.some((file) => file.fileId) ? [note(material.attached)] : []),
    ],
  };
}
