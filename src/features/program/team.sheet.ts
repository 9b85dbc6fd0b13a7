/** チーム: who takes part together. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";

export const teamSheet = defineSheet({
  name: "チーム",
  explain: "受講するチーム。番号で見分けるので、番号は変えないでください。",
  columns: {
    number: column.whole(1, 9999, {
      heading: "チーム番号",
      explain: "1から始まる番号。重ならないようにします。",
    }),
    name: column.text({ heading: "チーム名", explain: "表示する名前（例: ○○市（東部））。", width: 24 }),
    areaName: column.optionalText({
      heading: "地区・圏域",
      explain: "住民に近い圏域で組むときの地区名。市町全体なら空欄。",
    }),
    municipalities: column.texts({
      heading: "市町",
      explain: "市町名か6桁のコード。合同チームは「、」で区切って並べます。",
      width: 24,
    }),
  },
});
