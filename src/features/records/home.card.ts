/** The team's board on App Home: who has marked and who has answered, never a word; and the way to the lists. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { type Block, bullets, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { ProgramFacts } from "../program/index.ts";
import { hasQuestions } from "../reflection/index.ts";
import { isClosed, type SessionFacts } from "../session/index.ts";
import { BOTH } from "./ids.ts";
import { stateLines } from "./list-people.view.ts";
import { EVERYBODY, listed } from "./records.rules.ts";
import { allRecords } from "./records.store.ts";

interface Board {
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  team: { id: string; number: number; name: string };
  at: Date;
}

/** For whoever speaks for the team: the caller has asked for that. */
export async function teamBoard(tx: Tx, { words, session, program, team, at }: Board): Promise<Block[]> {
  const { records } = words;
  const rows = await allRecords(tx, session, team.id);
  const people = listed(rows, await hasQuestions(tx, session), EVERYBODY);
  const lines = stateLines(words, people, isClosed(session, program.rules, at));
  return [
    rich(run(records.teamIntro(cut(records.teamName(team.number, team.name), 150), session))),
    lines.length > 0 ? bullets(lines) : paragraph(records.nobody),
    note(records.teamNote),
  ];
}

export function recordsButton(words: Words) {
  return button({ id: BOTH.office, text: words.records.title });
}
