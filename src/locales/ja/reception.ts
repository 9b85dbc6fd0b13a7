import { dateAndTime } from "../../shared/japanese-date.ts";

/** What the office prints before a session: the reception list and the name badges. */
export const reception = {
  roster: "受付名簿（Excel）",
  badges: "名札（Word）",
  /** Names of the files. */
  rosterName: (number: number) => `第${number}回_受付名簿.xlsx`,
  badgesName: (number: number) => `第${number}回_名札.docx`,
  rosterNote: (number: number, at: Date) =>
    `第${number}回の受付名簿です（${dateAndTime(at, "ja")}時点）。氏名が含まれています。受付のほかには使わないでください。`,
  badgesNote: (number: number, at: Date) =>
    `第${number}回の名札です（${dateAndTime(at, "ja")}時点）。A4用紙1枚に10枚（91×55ミリ）です。`,
  sent: "アプリのDMにファイルを送りました。",

  sheets: { trainees: "受付名簿", observers: "聴講者", teams: "チーム別" },
  title: (number: number, when: string, venue: string) => `第${number}回 受付名簿　${when}　${venue}`,
  asOf: (at: Date) => `${dateAndTime(at, "ja")}時点`,
  columns: {
    team: "チーム番号",
    teamName: "チーム",
    role: "役割",
    number: "受講番号",
    name: "氏名",
    kana: "ふりがな",
    affiliation: "所属区分",
    organization: "所属",
    intention: "出席予定",
    attendance: "出欠",
    standInName: "代理の氏名",
    standInOrganization: "代理の所属",
    remarks: "備考",
  },
  roles: { LEADER: "リーダー", CONTACT: "連絡担当", MEMBER: "" },
  onHold: "保留のチーム",
  withKana: (name: string, kana: string) => (kana ? `${name}（${kana}）` : name),
  totals: {
    attend: "出席予定",
    venue: "うち会場",
    online: "うちオンライン",
    substitutes: "代理",
    absent: "欠席",
    unanswered: "未回答",
    enrolled: "登録",
    all: "合計",
    noTeam: "チームなし",
  },

  kinds: { observer: "聴講", speaker: "講師・実践報告者", standIn: "代理" },
  teamOf: (number: number, name: string) => `${number}　${name}`,
};
