/** 聴講者 and 関係者: people who belong to the program without being trainees. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";

const LANGUAGES = [
  ["ja", "ja"],
  ["en", "en"],
  ["日本語", "ja"],
  ["英語", "en"],
] as const;

const ROLES = [
  ["閲覧", "VIEWER"],
  ["講師", "SPEAKER"],
  ["実践報告者", "SPEAKER"],
] as const;

const shared = {
  email: column.optionalEmail({
    heading: "メール",
    explain: "Slack で使う本人のアドレス。Slack を使わない方は空欄。",
    width: 34,
  }),
  language: column.optionalChoice<"ja" | "en">(LANGUAGES, {
    heading: "言語",
    explain: "ja か en。空欄は研修の言語。",
    mayBeMissing: true,
  }),
};

export const observerSheet = defineSheet({
  name: "聴講者",
  explain: "聴講を申し込んだ方。受講者数には入れず、再度のお知らせも送りません。",
  columns: {
    name: column.text({ heading: "氏名", explain: "聴講する方の名前。", width: 16 }),
    nameKana: column.optionalText({
      heading: "ふりがな",
      explain: "ひらがなで。",
      mayBeMissing: true,
      width: 20,
    }),
    organization: column.optionalText({
      heading: "所属",
      explain: "勤め先の名前。",
      mayBeMissing: true,
      width: 26,
    }),
    ...shared,
    sessions: column.numbers({
      heading: "聴講する回",
      explain: "回の番号を「、」で区切って並べます（例: 1、3）。空欄はすべての回。",
      mayBeMissing: true,
    }),
  },
});

export const affiliateSheet = defineSheet({
  name: "関係者",
  explain:
    "県の担当者や決裁者（閲覧）と、講師。閲覧の方は集計だけを見られます。書かれた振り返りは見られません。",
  columns: {
    name: column.text({ heading: "氏名", explain: "関係者の名前。", width: 16 }),
    organization: column.optionalText({
      heading: "所属",
      explain: "勤め先の名前。",
      mayBeMissing: true,
      width: 26,
    }),
    email: shared.email,
    role: column.choice(ROLES, { heading: "役割", explain: "閲覧・講師（実践報告者も講師と書けます）。" }),
    language: shared.language,
  },
});
