/** 回 and 内容: the sessions and their typed parts. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";

const MODES = [
  ["会場", "VENUE"],
  ["オンライン", "ONLINE"],
  ["併用", "HYBRID"],
] as const;

const KINDS = [
  ["講義", "LECTURE"],
  ["実践報告", "PRACTICE_REPORT"],
  ["意見交換", "EXCHANGE"],
  ["演習", "EXERCISE"],
] as const;

const VISIBILITIES = [
  ["記名（事務局のみ）", "COUNCIL"],
  ["記名", "COUNCIL"],
  ["匿名", "ANONYMOUS"],
] as const;

export const sessionSheet = defineSheet({
  name: "回",
  explain: "研修の各回。番号で見分けます。開催日は番号の順に並べます。",
  columns: {
    number: column.whole(1, 99, { heading: "回", explain: "第1回なら 1。" }),
    date: column.date({
      heading: "開催日",
      explain: "2024-06-25、2024/6/25、令和6年6月25日、R6.6.25 のどれでもかまいません。",
      width: 14,
    }),
    startTime: column.time({ heading: "開始時刻", explain: "13:00 のように書きます。" }),
    endTime: column.time({ heading: "終了時刻", explain: "16:30 のように書きます。" }),
    mode: column.choice(MODES, { heading: "開催方法", explain: "会場・オンライン・併用。" }),
    venue: column.optionalText({
      heading: "会場",
      explain: "会場の名前と部屋。オンラインだけなら空欄。",
      width: 30,
    }),
    link: column.optionalLink({
      heading: "参加用リンク",
      explain: "オンラインで参加するための URL。会場だけなら空欄。",
      width: 30,
    }),
    belongings: column.optionalText({
      heading: "持ち物",
      explain: "当日に持ってきてもらうもの。",
      width: 30,
    }),
    theme: column.text({ heading: "テーマ", explain: "その回のテーマ（【】は不要）。", width: 40 }),
    /** Null: as it is, and named for a new session. */
    visibility: column.optionalChoice(VISIBILITIES, {
      heading: "振り返りの公開範囲",
      explain:
        "記名（事務局のみ）か匿名。空欄のときは、いまのまま（新しい回は記名）。最初の回答が届いたあとは変えられません。",
      mayBeMissing: true,
      width: 20,
    }),
  },
});

export const sessionItemSheet = defineSheet({
  name: "内容",
  explain: "各回の内容を、行う順に1行ずつ。開催案内と振り返りの選択肢に使います。",
  columns: {
    session: column.whole(1, 99, { heading: "回", explain: "「回」の番号。" }),
    order: column.whole(1, 99, { heading: "順番", explain: "その回の中での順番。1から。" }),
    kind: column.choice(KINDS, { heading: "種別", explain: "講義・実践報告・意見交換・演習。" }),
    title: column.text({ heading: "題名", explain: "講義や報告の題名。", width: 60 }),
    speakers: column.texts({
      heading: "講師・実践報告者",
      explain: "複数のときは「、」で区切ります。",
      width: 30,
    }),
  },
});
