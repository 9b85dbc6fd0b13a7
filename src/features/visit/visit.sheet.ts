/** 訪問: the visits of the year in the exported workbook. What was discussed stays in the form. */
import type { Tx } from "../../platform/database/index.ts";
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet, type RowOfSheet } from "../../platform/sheets/sheet.ts";
import { teamsWithDays } from "../assignment/index.ts";
import { peopleByIds } from "../people/index.ts";
import { isSchemeTag } from "./visit.rules.ts";
import { visitsOf } from "./visit.store.ts";

const KINDS = [
  ["訪問支援", "VISIT"],
  ["ヒアリング", "HEARING"],
] as const;
const STATES = [
  ["予定", "PLANNED"],
  ["済み", "DONE"],
  ["取りやめ", "CANCELED"],
] as const;
const TAGS = { PARTICIPATION: "参加支援", COMMUNITY: "地域づくり", MULTI_AGENCY: "多機関協働" };

export const visitSheet = defineSheet({
  name: "訪問",
  explain:
    "訪問支援とヒアリング。書き出すだけのシートで、取り込みでは読みません。直すときは Slack の /visit を使います。話したことは書き出しません。",
  columns: {
    date: column.date({ heading: "日付", explain: "訪問の日。", width: 14 }),
    kind: column.choice(KINDS, { heading: "種類", explain: "訪問支援・ヒアリング。" }),
    state: column.choice(STATES, { heading: "状態", explain: "予定・済み・取りやめ。" }),
    teams: column.numbers({ heading: "チーム番号", explain: "訪問したチーム。" }),
    staff: column.texts({ heading: "担当", explain: "事務局の担当。", width: 24 }),
    nextStep: column.optionalText({ heading: "次の一手", explain: "訪問で決めたこと。", width: 40 }),
    nextStepDate: column.optionalDate({
      heading: "次の一手の期日",
      explain: "次の一手をいつまでに行うか。",
      width: 14,
    }),
    tags: column.texts({ heading: "区分", explain: "事業の3つの区分と、自由な区分。", width: 30 }),
  },
});

export async function visitRows(
  tx: Tx,
  program: { workspaceId: string; id: string },
): Promise<RowOfSheet<typeof visitSheet>[]> {
  const visits = await visitsOf(tx, program);
  const teams = new Map((await teamsWithDays(tx, program)).map(({ teamId, number }) => [teamId, number]));
  const ids = [...new Set(visits.flatMap(({ staffIds }) => staffIds))];
  const names = new Map((await peopleByIds(tx, program.workspaceId, ids)).map(({ id, name }) => [id, name]));
  return visits.map(({ date, kind, state, teamIds, staffIds, nextStep, nextStepDate, tags }) => ({
    at: 0,
    ...{ date, kind, state, nextStep, nextStepDate },
    teams: teamIds.flatMap((id) => teams.get(id) ?? []),
    staff: staffIds.flatMap((id) => names.get(id) ?? []),
    tags: tags.map((tag) => (isSchemeTag(tag) ? TAGS[tag] : tag)),
  }));
}
