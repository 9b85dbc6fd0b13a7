/** The own team of a leader or contact: who is done and who is not yet. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { isClosed } from "../session/index.ts";
import { TEAM } from "./ids.ts";
import { stateLines } from "./list-people.view.ts";
import type { TeamList } from "./read-records.ts";

export function teamView(words: Words, { session, program, team, people }: TeamList, at: Date): ModalView {
  const { records, common } = words;
  const lines = stateLines(words, people, isClosed(session, program.rules, at));
  return modal({
    id: TEAM.view,
    title: records.teamTitle(session.number),
    close: common.back,
    blocks: [
      rich(run(records.teamIntro(records.teamName(team.number, team.name), session))),
      lines.length > 0 ? bullets(lines) : paragraph(records.nobody),
      note(records.teamNote),
    ],
  });
}
