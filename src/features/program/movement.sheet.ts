/** 異動: who was in which team from when to when, where the one line of 受講者 cannot say it. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";
import { ROLES } from "./trainee.sheet.ts";

export const movementSheet = defineSheet({
  name: "異動",
  explain:
    "年度の途中でチームや役割が変わった方の所属を、期間ごとに1行で。ここに載せる方は、これまでの所属もすべて書きます。変わっていない方は書きません（シートがなくてもかまいません）。",
  columns: {
    number: column.plain({ heading: "受講番号", explain: "「受講者」にある受講番号。" }),
    team: column.whole(1, 9999, { heading: "チーム番号", explain: "その期間に入っていたチームの番号。" }),
    role: column.choiceOr("MEMBER", ROLES, {
      heading: "役割",
      explain: "その期間の役割（リーダー・連絡担当・受講者）。空欄は受講者。",
    }),
    from: column.optionalDate({
      heading: "から",
      explain: "その所属の最初の日。空欄は受講開始日。",
      width: 13,
    }),
    to: column.optionalDate({
      heading: "まで",
      explain: "その所属の最後の日。空欄は受講終了日まで（今も続いている所属）。",
      width: 13,
    }),
  },
});
