/** Follows a team's list in which 代理 was chosen: who came instead of whom. */
import type { ModalView } from "@slack/types";
import type { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type Block, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { timeOf } from "../../shared/japanese-date.ts";
import { askReason } from "../closing/index.ts";
import type { StandIn, Touched } from "./attendance.rules.ts";
import { TEAM } from "./ids.ts";
import { filled } from "./mark-own.view.ts";
import type { TeamSheet } from "./mark-team.ts";
import { type Opened, ordinalIn, packOpened, type teamAbout } from "./mark-team.view.ts";

/** Three fields for each; a modal holds a hundred blocks. More are named from the list again. */
const MOST = 24;

interface StandInsModal {
  words: Words;
  sheet: TeamSheet;
  rows: Opened[];
  round?: number;
  typed?: ReadonlyMap<string, StandIn>;
  desk: boolean;
  /** Given with the list. */
  reason: string | undefined;
  /** The session closed after the list was sent. */
  isNewlyClosed?: boolean;
}

export function standInsModal(options: StandInsModal): ModalView {
  const { words, sheet, rows, round = 0, typed, desk, reason, isNewlyClosed = false } = options;
  const { attendance } = words;
  const { id: session, number } = sheet.session;
  const asked = rows.slice(0, MOST);
  const nameOf = new Map(sheet.members.map((member) => [member.enrollmentId, member.name]));
  const fields = asked.flatMap(({ enrollmentId }, index): Block[] => {
    const ordinal = ordinalIn(round, index);
    const name = nameOf.get(enrollmentId) ?? "";
    const entered = typed ? sheet.entered.get(enrollmentId) : undefined;
    const status = entered && attendance.status[entered.to];
    const standIn = typed?.get(enrollmentId) ?? sheet.stored.get(enrollmentId)?.standIn;
    return [
      ...(entered && status
        ? [rich(run(attendance.conflict({ name, by: entered.byName, time: timeOf(entered.at), status })))]
        : []),
      textInput({
        id: `${TEAM.name}-${ordinal}`,
        label: attendance.standInFor(name, attendance.standInName),
        max: 60,
        initial: standIn?.name,
      }),
      textInput({
        id: `${TEAM.kana}-${ordinal}`,
        label: attendance.standInFor(name, attendance.standInKana),
        max: 60,
        initial: standIn?.kana,
      }),
      textInput({
        id: `${TEAM.organization}-${ordinal}`,
        label: attendance.standInFor(name, attendance.standInOrganization),
        max: 100,
        initial: standIn?.organization,
      }),
    ];
  });
  return modal({
    id: TEAM.standInsModal,
    title: attendance.standInTitle,
    submit: words.common.save,
    close: words.common.cancel,
    blocks: [
      ...(isNewlyClosed ? askReason({ words, id: TEAM.reason, number, isNew: true }) : []),
      paragraph(attendance.standInsIntro),
      ...fields,
    ],
    about: { session, team: sheet.team.id, round, desk, ...(reason && { reason }), rows: packOpened(asked) },
  });
}

export function readStandIns({ round, rows }: z.infer<typeof teamAbout>, values: Values): Touched[] {
  return rows.map(({ enrollmentId, opened }, index) => {
    const ordinal = ordinalIn(round, index);
    const standIn = {
      name: filled(values, `${TEAM.name}-${ordinal}`),
      kana: filled(values, `${TEAM.kana}-${ordinal}`),
      organization: filled(values, `${TEAM.organization}-${ordinal}`),
    };
    return { enrollmentId, opened, wanted: { status: "SUBSTITUTE" as const, standIn } };
  });
}
