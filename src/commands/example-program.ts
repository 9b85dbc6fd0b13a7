/** The example's program: what the report says, and what had to be invented around it. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { PARTS } from "../features/reflection/index.ts";
import type { WorkbookRows } from "../features/workbook/index.ts";
import { inventedMunicipalities, inventedTeams, inventedTrainees } from "./example-people.ts";

const FACTS = new URL("../../test/support/fixtures/r6-facts.json", import.meta.url);

const facts = z.object({
  title: z.string(),
  fiscalYear: z.number(),
  purpose: z.array(z.string()),
  enrollmentByYear: z.object({ rows: z.array(z.tuple([z.string()], z.number())) }),
  sessions: z.array(
    z.object({
      number: z.number(),
      date: z.string(),
      themes: z.array(z.string()),
      items: z.array(z.object({ kind: z.string(), title: z.string() })),
      speakers: z.array(z.string()),
      assignments: z.array(z.string()),
    }),
  ),
  schemeStatus: z.object({ implementing: z.array(z.string()), preparing: z.array(z.string()) }),
});

type Facts = z.infer<typeof facts>;
type Rows<K extends keyof WorkbookRows> = WorkbookRows[K];

const AT = { at: 0 };

/** Codes of the 23 municipalities of the prefecture. */
const REAL: readonly (readonly [string, string])[] = [
  ["341002", "広島市"],
  ["342025", "呉市"],
  ["342033", "竹原市"],
  ["342041", "三原市"],
  ["342050", "尾道市"],
  ["342076", "福山市"],
  ["342084", "府中市"],
  ["342092", "三次市"],
  ["342106", "庄原市"],
  ["342114", "大竹市"],
  ["342122", "東広島市"],
  ["342131", "廿日市市"],
  ["342149", "安芸高田市"],
  ["342157", "江田島市"],
  ["343021", "府中町"],
  ["343048", "海田町"],
  ["343072", "熊野町"],
  ["343099", "坂町"],
  ["343684", "安芸太田町"],
  ["343692", "北広島町"],
  ["344311", "大崎上島町"],
  ["344621", "世羅町"],
  ["345458", "神石高原町"],
];

/** The report lists a session's speakers beside its parts; this is who is read as speaking in which part. */
const SPEAKERS: Record<number, string[][]> = {
  1: [["広島県社協"], ["広島県社協"], ["滋賀県高島市"], ["広島県社協"]],
  2: [["広島県社協"], ["広島県社協"], ["東広島市社協"]],
  3: [["合同会社とらぼ"], ["廿日市社協"], ["広島市安佐南区"], ["広島県社協"]],
  4: [["兵庫県伊丹市"], ["坂町"], ["広島県社協"]],
};

const KINDS: Record<string, Rows<"items">[number]["kind"]> = {
  lecture: "LECTURE",
  practiceReport: "PRACTICE_REPORT",
  exchange: "EXCHANGE",
  exercise: "EXERCISE",
};

const BELONGINGS: Record<number, string> = {
  1: "筆記用具、名刺",
  2: "自治体セルフチェックシート（記入したもの）、筆記用具",
  3: "地域の協同力アセスメント（記入したもの）、筆記用具",
  4: "ネットワーク形成図（チームで作ったもの）、筆記用具",
};

export function exampleRows(): WorkbookRows {
  const report = facts.parse(JSON.parse(readFileSync(FACTS, "utf8")));
  return {
    program: [program(report)],
    sessions: report.sessions.map(({ number, date, themes }) => ({
      ...AT,
      ...{ number, date, startTime: "13:00", endTime: "16:30", mode: "VENUE" as const },
      venue: "せとうち交流会館（架空）3階 大会議室",
      link: null,
      belongings: BELONGINGS[number] ?? null,
      theme: themes.join("、"),
      visibility: "COUNCIL" as const,
    })),
    items: report.sessions.flatMap(items),
    questions: questions(report),
    assignments: assignments(report),
    forms: selfCheck,
    municipalities: municipalities(report),
    closedDays: [
      { ...AT, municipality: "341002", date: "2024-08-06", name: "平和記念日" },
      { ...AT, municipality: "灯里川市", date: "2024-09-06", name: "灯里川の日（架空）" },
      { ...AT, municipality: "鷺ノ瀬市", date: "2024-07-08", name: "市制記念日（架空）" },
    ],
    teams: inventedTeams(),
    trainees: inventedTrainees(),
    // Nobody has moved when the year begins.
    movements: [],
    observers: observers(),
    affiliates: affiliates(report),
    pastYears: pastYears(report),
    pastParticipation: [],
  };
}

function program(report: Facts): Rows<"program">[number] {
  return {
    ...AT,
    title: report.title,
    fiscalYear: report.fiscalYear,
    purpose: report.purpose.join("\n"),
    organizer: "広島県社会福祉協議会（例）",
    contact: "研修事務局（例） 電話 082-000-0000",
    channelName: "支え合い研修-r6",
    language: "ja",
    leaderAffiliation: "ADMIN",
    largestTeam: 6,
    ...{ nameAdmin: "行政", nameShakyo: "社協", nameAgency: "相談機関", municipalityWord: "市町" },
    announcementDaysBefore: 21,
    intentionAskedWorkingDays: 10,
    intentionDueWorkingDays: 5,
    firstReminderWorkingDays: 3,
    secondReminderDays: 13,
    reflectionOpenDays: 20,
    ...{ reminderTime: "10:00", summaryWeekday: 1, summaryTime: "09:00" },
    ...{ officeFrom: "09:00", officeTo: "17:00", lunchFrom: "12:00", lunchTo: "13:00" },
  };
}

function items({ number, items: parts }: Facts["sessions"][number]): Rows<"items"> {
  return parts.map(({ kind, title }, index) => ({
    ...AT,
    session: number,
    order: index + 1,
    kind: KINDS[kind] ?? "LECTURE",
    title,
    speakers: SPEAKERS[number]?.[index] ?? [],
  }));
}

function questions({ sessions }: Facts): Rows<"questions"> {
  const every = { ...AT, session: null, options: [], required: false };
  return [
    {
      ...every,
      key: "deepen",
      wording: "今日の内容で、さらに深めたいことは何ですか",
      type: "LONG_TEXT",
      required: true,
    },
    {
      ...every,
      key: "helpful",
      wording: "特に役に立った内容はどれですか",
      type: "CHOICE",
      options: [PARTS],
    },
    {
      ...every,
      session: sessions.at(-1)?.number ?? null,
      key: "outreach",
      wording: "受講していない職員や関係者に理解を広げるには、何があるとよいですか",
      type: "LONG_TEXT",
      required: true,
    },
    { ...every, key: "note", wording: "そのほか、気付いたことや事務局に伝えたいこと", type: "LONG_TEXT" },
  ];
}

/** Given in one session, used in the next; the reflection sheet is asked by the app itself. */
function assignments({ sessions }: Facts): Rows<"assignments"> {
  const titles = sessions.flatMap(({ number, assignments: given }) =>
    given.filter((title) => title !== "振り返りシート").map((title) => ({ title, number })),
  );
  const kinds = ["SELF_CHECK", "COOPERATION_ASSESSMENT", "NETWORK_MAP"] as const;
  return titles.map(({ title, number }, index) => ({
    ...AT,
    ...{ number: index + 1, title, kind: kinds[index] ?? "OTHER", templateUrl: null },
    ...{ givenInSession: number, usedInSession: number + 1, dueDate: null },
  }));
}

/** Invented, and marked so: the report names the self-check and not its questions. */
const selfCheck: Rows<"forms"> = [
  {
    wording: "（例）課をまたいで相談を受けとめる体制は、どこまで進んでいますか",
    ...{ type: "CHOICE" as const, required: true },
    options: ["まだ話し合っていない", "話し合っている", "試している", "動いている"],
  },
  {
    wording: "（例）住民の困りごとは、関係する課や機関に届いていると思いますか",
    ...{ type: "SCALE" as const, required: true, options: [] },
  },
  {
    wording: "（例）この点検に加わった課と機関の数",
    ...{ type: "NUMBER" as const, required: false, options: [] },
  },
  {
    wording: "（例）住民がはじめに相談できる窓口の名前",
    ...{ type: "SHORT_TEXT" as const, required: false, options: [] },
  },
  {
    wording: "（例）いまある強みと、これから整えたいこと",
    ...{ type: "LONG_TEXT" as const, required: true, options: [] },
  },
].map((question, index) => ({ ...AT, assignment: 1, number: index + 1, ...question }));

function municipalities({ schemeStatus, fiscalYear }: Facts): Rows<"municipalities"> {
  const statusOf = (name: string) => {
    if (schemeStatus.implementing.includes(name)) return "IMPLEMENTING";
    // The report is silent about the others, and so is the example.
    return schemeStatus.preparing.includes(name) ? "PREPARING" : null;
  };
  const real = REAL.map(([code, name]) => ({
    ...AT,
    code,
    name,
    isFictional: false,
    [`scheme${fiscalYear}`]: statusOf(name),
  }));
  return [...real, ...inventedMunicipalities()];
}

function pastYears({ enrollmentByYear, fiscalYear }: Facts): Rows<"pastYears"> {
  return enrollmentByYear.rows
    .map(([year, municipalities = 0, teams = 0, admin = 0, shakyo = 0, agency = 0, trainees = 0]) => ({
      ...AT,
      fiscalYear: 2018 + Number(year.slice(1)),
      ...{ municipalities, teams, admin, shakyo, agency, trainees },
    }))
    .filter((row) => row.fiscalYear < fiscalYear);
}

const OBSERVERS = [
  ["内田 早苗", "うちだ さなえ", "県内福祉施設（架空）", "uchida"],
  ["沖本 俊介", "おきもと しゅんすけ", "民生委員児童委員協議会（架空）", "okimoto"],
  ["菊地 奈々", "きくち なな", "市民活動支援センター（架空）", "kikuchi"],
  ["榊原 修", "さかきばら おさむ", "大学地域連携室（架空）", "sakakibara"],
  ["瀬戸口 薫", "せとぐち かおる", "生活協同組合（架空）", "setoguchi"],
  ["谷川 望", "たにがわ のぞみ", "訪問看護ステーション（架空）", "tanigawa"],
  ["土井 正樹", "どい まさき", "社会福祉法人（架空）", "doi"],
  ["西岡 千春", "にしおか ちはる", "子ども食堂の会（架空）", "nishioka"],
  ["平松 圭", "ひらまつ けい", "居住支援法人（架空）", "hiramatsu"],
  ["三好 明日香", "みよし あすか", "司法書士会（架空）", "miyoshi"],
] as const;

function observers(): Rows<"observers"> {
  return OBSERVERS.map(([name, nameKana, organization, romaji], index) => ({
    ...AT,
    ...{ name, nameKana, organization, language: null },
    email: index % 3 === 2 ? null : `${romaji}@observer.example.jp`,
    sessions: index < 4 ? [] : index < 7 ? [3, 4] : [4],
  }));
}

/** The report names bodies, not persons: so does the list of speakers. */
function affiliates({ sessions }: Facts): Rows<"affiliates"> {
  const bodies = [...new Set(sessions.flatMap((session) => session.speakers))];
  const viewer = { ...AT, organization: "県庁（架空の担当課）", role: "VIEWER" as const, language: null };
  return [
    { ...viewer, name: "県 担当者（例）", email: "tanto@pref.example.jp" },
    { ...viewer, name: "県 決裁者（例）", email: "kessai@pref.example.jp" },
    ...bodies.map((name) => ({
      ...AT,
      name: `${name} 講師`,
      organization: name,
      email: null,
      role: "SPEAKER" as const,
      language: null,
    })),
  ];
}
