/** Choosing one of all teams: in the office's panel, and at the desk where team after team is entered. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, note, paragraph, plain } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { AttendanceCounts } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { teamValue } from "./attendance.rules.ts";
import { TEAM } from "./ids.ts";

type Teams = Pick<AttendanceCounts, "byTeam">;

interface Selects {
  sessionId: string;
  counts: Teams;
  actionId: string;
  blockId: string;
}

/** Each team with how many of it are not marked; more than fit into one list are several lists. */
export function teamSelects(words: Words, { sessionId, counts, actionId, blockId }: Selects): Block[] {
  const options = counts.byTeam.flatMap(({ teamId, number, name, unmarked }) =>
    teamId === null
      ? []
      : [
          {
            text: plain(cut(words.attendance.teamOption({ number, name, unmarked }), LIMITS.optionText)),
            value: teamValue({ sessionId, teamId }),
          },
        ],
  );
  const pages = Math.ceil(options.length / LIMITS.options);
  return Array.from({ length: pages }, (_, page) =>
    actions(`${blockId}-${page + 1}`, [
      {
        type: "static_select",
        action_id: actionId,
        placeholder: plain(words.attendance.chooseTeam),
        options: options.slice(page * LIMITS.options, (page + 1) * LIMITS.options),
      },
    ]),
  );
}

export interface Desk {
  counts: Teams;
}

interface AtDesk extends Desk {
  sessionId: string;
  /** How often the modal has changed its content. */
  round: number;
}

const openTeams = ({ byTeam }: Teams) => byTeam.filter(({ unmarked }) => unmarked > 0);

function openLine({ attendance }: Words, counts: Teams): string {
  const open = openTeams(counts);
  const people = open.reduce((sum, { unmarked }) => sum + unmarked, 0);
  return open.length > 0 ? attendance.deskOpen({ people, teams: open.length }) : attendance.deskComplete;
}

/** Above a team's list at the desk: how much is left, and the way to any other team. */
export function deskBlocks(words: Words, { counts, sessionId, round }: AtDesk): Block[] {
  return [
    paragraph(openLine(words, counts)),
    // A new block id each time: Slack would tell of no choice made twice in a row.
    ...teamSelects(words, { sessionId, counts, actionId: TEAM.next, blockId: `${TEAM.deskTeams}-${round}` }),
    note(words.attendance.deskNote),
  ];
}

/** 受付で入力: which team first, or, after the last, how it stands. */
export function deskModal(
  words: Words,
  { session, counts, round = 0 }: Desk & { session: SessionFacts; round?: number },
): ModalView {
  const { attendance, common } = words;
  const blockId = `${TEAM.deskTeams}-${round}`;
  const teams = { sessionId: session.id, counts, actionId: TEAM.next, blockId };
  return modal({
    id: TEAM.deskModal,
    title: attendance.deskTitle(session.number),
    close: common.close,
    blocks: [paragraph(openLine(words, counts)), ...teamSelects(words, teams), note(attendance.deskIntro)],
  });
}
