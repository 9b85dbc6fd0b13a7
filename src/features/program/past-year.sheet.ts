/** 過年度 and 過去の参加: what the office counted before it used the app. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";

const count = (heading: string, explain: string) => column.whole(0, 99_999, { heading, explain });

export const pastYearSheet = defineSheet({
  name: "過年度",
  explain: "これまでの年度の受講状況（集計値）。今年度の分はアプリが数えるので書きません。",
  columns: {
    fiscalYear: column.fiscalYear({
      heading: "年度",
      explain: "R5、令和5年度、2023 のどれでもかまいません。",
    }),
    municipalities: count("自治体数", "参加した市町の数。合同チームの市町も1つずつ数えます。"),
    teams: count("チーム数", "受講したチームの数。"),
    admin: count("行政", "行政職員の人数。"),
    shakyo: count("社協", "社会福祉協議会の人数。"),
    agency: count("相談機関", "相談機関・関係団体の人数。"),
    trainees: count("受講者数", "行政・社協・相談機関の合計。"),
  },
});

export const pastParticipationSheet = defineSheet({
  name: "過去の参加",
  explain: "どの年度にどの市町が参加したか。分かる範囲で書きます（空でもかまいません）。",
  columns: {
    fiscalYear: column.fiscalYear({
      heading: "年度",
      explain: "R5、令和5年度、2023 のどれでもかまいません。",
    }),
    municipality: column.plain({ heading: "市町", explain: "市町名か6桁のコード。" }),
  },
});
