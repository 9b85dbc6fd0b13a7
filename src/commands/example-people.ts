/** The invented part of the example: 17 municipalities that do not exist, 24 teams, 129 people. */
import type { WorkbookRows } from "../features/workbook/index.ts";

type Municipality = WorkbookRows["municipalities"][number];
type Team = WorkbookRows["teams"][number];
type Trainee = WorkbookRows["trainees"][number];

/** Codes 34901–34917 belong to nobody; the sixth figure is the check digit. */
const INVENTED = [
  ["結ノ浜市", "yuinohama"],
  ["灯里川市", "akarigawa"],
  ["茜野原市", "akanenohara"],
  ["朝凪浦市", "asanagiura"],
  ["夕映坂市", "yubaezaka"],
  ["鷺ノ瀬市", "saginose"],
  ["緑葉台市", "ryokuyodai"],
  ["汐音浜市", "shionehama"],
  ["星見原市", "hoshimihara"],
  ["虹ノ瀬町", "nijinose"],
  ["霧笛岬町", "mutekimisaki"],
  ["鈴音川町", "suzunegawa"],
  ["渚ヶ原町", "nagisagahara"],
  ["木漏日町", "komorebi"],
  ["白帆浦町", "shirahoura"],
  ["葉月野町", "hazukino"],
  ["風花谷町", "kazahanadani"],
] as const;

function code(fiveDigits: number): string {
  const figures = [...String(fiveDigits)].map(Number);
  const sum = figures.reduce((total, figure, index) => total + figure * (6 - index), 0);
  return `${fiveDigits}${(11 - (sum % 11)) % 10}`;
}

export function inventedMunicipalities(): Municipality[] {
  return INVENTED.map(([name], index) => ({ at: 0, code: code(34901 + index), name, isFictional: true }));
}

/** Municipality by place in the list, and district; the joint team names two. */
const TEAMS: readonly (readonly [number[], string | null])[] = [
  [[0], "東部"],
  [[0], "中部"],
  [[0], "西部"],
  [[1], "北地区"],
  [[1], "南地区"],
  [[2], "北地区"],
  [[2], "南地区"],
  [[3], "浦側"],
  [[3], "山側"],
  [[4], "上地区"],
  [[4], "下地区"],
  [[5], "川東"],
  [[5], "川西"],
  [[6], "駅前"],
  [[6], "高台"],
  [[7], null],
  [[8], null],
  [[9], null],
  [[10], null],
  [[11], null],
  [[12], null],
  [[13], null],
  [[14], null],
  [[15, 16], null],
];

const nameAt = (index: number) => INVENTED[index]?.[0] ?? "";

export function inventedTeams(): Team[] {
  return TEAMS.map(([places, areaName], index) => {
    const municipalities = places.map(nameAt);
    const name = municipalities.join("・");
    return {
      at: 0,
      number: index + 1,
      name: areaName ? `${name}（${areaName}）` : municipalities.length > 1 ? `${name} 合同チーム` : name,
      areaName,
      municipalities,
    };
  });
}

/** 行政, 社協, 相談機関 in each team: 63, 41 and 25 in all. */
const MAKE_UP = [
  ...Array.from({ length: 12 }, () => [3, 2, 1] as const),
  ...Array.from({ length: 5 }, () => [2, 2, 1] as const),
  ...Array.from({ length: 3 }, () => [3, 1, 1] as const),
  [2, 1, 2] as const,
  ...Array.from({ length: 3 }, () => [2, 1, 1] as const),
];

const FAMILIES = [
  ["佐藤", "さとう", "sato"],
  ["髙橋", "たかはし", "takahashi"],
  ["宮﨑", "みやざき", "miyazaki"],
  ["田中", "たなか", "tanaka"],
  ["伊藤", "いとう", "ito"],
  ["渡邉", "わたなべ", "watanabe"],
  ["山本", "やまもと", "yamamoto"],
  ["中村", "なかむら", "nakamura"],
  ["小林", "こばやし", "kobayashi"],
  ["加藤", "かとう", "kato"],
  ["吉田", "よしだ", "yoshida"],
  ["山﨑", "やまさき", "yamasaki"],
  ["佐々木", "ささき", "sasaki"],
  ["松本", "まつもと", "matsumoto"],
  ["井上", "いのうえ", "inoue"],
  ["木村", "きむら", "kimura"],
  ["林", "はやし", "hayashi"],
  ["清水", "しみず", "shimizu"],
  ["濵田", "はまだ", "hamada"],
  ["森本", "もりもと", "morimoto"],
  ["池田", "いけだ", "ikeda"],
  ["橋本", "はしもと", "hashimoto"],
  ["石川", "いしかわ", "ishikawa"],
  ["前田", "まえだ", "maeda"],
  ["藤井", "ふじい", "fujii"],
  ["岡田", "おかだ", "okada"],
  ["後藤", "ごとう", "goto"],
  ["村上", "むらかみ", "murakami"],
  ["近藤", "こんどう", "kondo"],
] as const;

const GIVEN = [
  ["陽子", "ようこ"],
  ["健一", "けんいち"],
  ["美咲", "みさき"],
  ["大輔", "だいすけ"],
  ["由美", "ゆみ"],
  ["直樹", "なおき"],
  ["恵", "めぐみ"],
  ["拓也", "たくや"],
  ["香織", "かおり"],
  ["誠", "まこと"],
  ["彩", "あや"],
  ["浩二", "こうじ"],
  ["真由", "まゆ"],
] as const;

const DEPARTMENTS = {
  ADMIN: [
    ["地域福祉課", true],
    ["まちづくり推進課", false],
    ["健康推進課", true],
    ["生涯学習課", false],
    ["高齢者支援課", true],
    ["住宅課", false],
    ["福祉総務課", true],
    ["産業振興課", false],
  ],
  SHAKYO: [
    ["地域福祉係", true],
    ["生活支援係", true],
    ["総務係", true],
  ],
  AGENCY: [
    ["相談支援係", true],
    ["地域支援係", true],
  ],
} as const;

const AGENCIES = ["地域包括支援センター", "障害者相談支援センター", "子育て支援センター", "生活相談センター"];
const STAGES = ["MID_CAREER", "JUNIOR", "MID_CAREER", "MANAGER", "JUNIOR"] as const;

/** Two people whose Slack speaks English. */
const FROM_ABROAD = new Map([
  [58, { name: "サントス マリア", nameKana: "さんとす まりあ", romaji: "santos" }],
  [97, { name: "グエン ティ ラン", nameKana: "ぐえん てぃ らん", romaji: "nguyen" }],
]);

/** 29 and 13 have no common divisor, so that no two people of 129 have the same name. */
function personAt(number: number) {
  const abroad = FROM_ABROAD.get(number);
  if (abroad) return { ...abroad, language: "en" as const };
  const [family, familyKana, romaji] = FAMILIES[number % FAMILIES.length] ?? FAMILIES[0];
  const [given, givenKana] = GIVEN[number % GIVEN.length] ?? GIVEN[0];
  return { name: `${family} ${given}`, nameKana: `${familyKana} ${givenKana}`, romaji, language: null };
}

function organizationOf(affiliation: Trainee["affiliation"], town: string, number: number): string {
  if (affiliation === "ADMIN") return town;
  if (affiliation === "SHAKYO") return `${town}社会福祉協議会`;
  return `${town}${AGENCIES[number % AGENCIES.length]}`;
}

const KINDS = ["ADMIN", "SHAKYO", "AGENCY"] as const;

/** The first administrative officer leads; one or two contacts in most teams. */
function roleOf(
  team: number,
  place: number,
  affiliation: Trainee["affiliation"],
  ofKind: number,
): Trainee["role"] {
  if (place === 0) return "LEADER";
  if (affiliation === "SHAKYO" && ofKind === 0 && team % 6 !== 5) return "CONTACT";
  return affiliation === "ADMIN" && ofKind === 1 && team % 3 === 0 ? "CONTACT" : "MEMBER";
}

export function inventedTrainees(): Trainee[] {
  const trainees: Trainee[] = [];
  TEAMS.forEach(([places], team) => {
    const makeUp = MAKE_UP[(team * 7) % MAKE_UP.length] ?? [2, 1, 1];
    const kinds = KINDS.flatMap((kind, index) =>
      Array.from({ length: makeUp[index] ?? 0 }, (_, ofKind) => ({ kind, ofKind })),
    );
    kinds.forEach(({ kind, ofKind }, place) => {
      const number = trainees.length + 1;
      trainees.push(
        traineeAt({ number, team, kind, ofKind, place, town: places[place % places.length] ?? 0 }),
      );
    });
  });
  return trainees;
}

interface Facts {
  number: number;
  team: number;
  kind: Trainee["affiliation"];
  ofKind: number;
  place: number;
  town: number;
}

function traineeAt({ number, team, kind, ofKind, place, town }: Facts): Trainee {
  const { romaji, ...person } = personAt(number);
  const municipality = nameAt(town);
  const departments = DEPARTMENTS[kind];
  const [department, isWelfare] = departments[(team + ofKind * 3) % departments.length] ?? departments[0];
  const serial = String(number).padStart(3, "0");
  return {
    at: 0,
    number: `R6-${serial}`,
    ...person,
    affiliation: kind,
    organization: organizationOf(kind, municipality, number),
    municipality,
    department,
    departmentField: isWelfare ? "WELFARE" : "NON_WELFARE",
    careerStage: STAGES[number % STAGES.length] ?? null,
    phone: `082-000-${String(1000 + number)}`,
    email: `${romaji}.${serial}@${INVENTED[town]?.[1]}.example.jp`,
    team: team + 1,
    role: roleOf(team, place, kind, ofKind),
    from: "2024-05-20",
    to: null,
  };
}
