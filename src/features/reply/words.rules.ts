/** What a sentence in free words is about. It only chooses which buttons to show: nothing is recorded by it. Pure. */

export const TOPICS = [
  "absent",
  "late",
  "left-early",
  "present",
  "stand-in",
  "reflection",
  "session",
  "own-data",
  "stop",
  "thanks",
] as const;
export type Topic = (typeof TOPICS)[number];

export const ATTENDANCE_TOPICS: readonly Topic[] = ["absent", "late", "left-early", "present", "stand-in"];

/** One way of writing: half width, small letters, hiragana for katakana; Slack's own marks and emoji left out. */
export function fold(text: string): string {
  return text
    .replace(/<[^<>]*>/g, " ")
    .replace(/:[a-z0-9_+-]+:/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll("’", "'");
}

/** Polite or doubtful words that end like a "not" and are none. */
const NO_NEGATION =
  /かも(?:しれ|知れ)(?:ません|ない)|申し訳(?:あり|ござい)?(?:ません|ない)|もうしわけ(?:あり|ござい)?(?:ません|ない)|す[みい]ません|なければ(?:なりません|ならない|いけません|いけない)?|ないと(?:いけません|いけない|なりません|ならない)?|ざるを得(?:ません|ない)|いただけません|頂けません|もらえません|くれません|くださいません|間違い(?:あり)?(?:ません|ない)/g;

const NOT = "(?:ません|ない|なく|せず|できず|れず|無理|むり|難し|むずかし|厳し|きびし)";
/** What may stand between a word and its "not": the same clause, and not far. */
const NEAR = "[^。、.,!?！？\\n]{0,10}?";

const ABSENT = "(?:欠席|けっせき|不参加|きゃんせる|お?休み|お?やすみ|休む|休ま|休んで)";
const PRESENT = "(?:出席|しゅっせき|参加|出ます|出られます|行きます|いきます|伺います|うかがいます)";
const LATE = "(?:遅刻|ちこく|遅れ|おくれ|遅くな|おそくな)";

const JAPANESE = {
  absent: [
    new RegExp(`${ABSENT}(?!${NEAR}${NOT})`),
    new RegExp(`(?:出席|しゅっせき|参加|受講)${NEAR}${NOT}`),
    /(?:出られ|出れ|出席でき|行け|いけ|伺え|うかがえ|来られ|参れ)(?:ません|ない|なく|ず|そうに)/,
    /都合が?(?:つか|付か|悪|わる|あわ|合わ)|急用|体調不良|発熱|熱が/,
  ],
  late: [new RegExp(`${LATE}(?!${NEAR}(?:ません|ない|なく|せず|れず))`)],
  "left-early": [/早退|早引|途中で(?:抜|退|失礼|帰)|途中退|早めに(?:失礼|帰|退)/],
  present: [
    new RegExp(`${PRESENT}(?!${NEAR}${NOT})`),
    new RegExp(`${ABSENT}${NEAR}(?:ません|ない|なく|せず)`),
    // The word for both: the form that it leads to asks which.
    /出欠|しゅっけつ/,
  ],
  "stand-in": [/代理|代わりに|かわりに|代わりの|代役/],
  reflection: [/振り?返り|ふりかえり|しーと|感想|振返/],
  session: [/いつ(?!も)|何時|何日|日程|日時|場所|どこ|会場|住所|持ち?物|接続先|りんく|zoom|url|次回の案内/],
  "own-data": [/(?:自分|私|わたし)の(?:でーた|情報|記録|登録)|個人情報|登録(?:内容|情報)/],
  stop: [
    /(?:やめ|辞め|止め)(?:たい|させ|ます)|辞退|退会/,
    /(?:お知らせ|通知|配信|連絡)[はをも]?(?:止|とめ|いら|要ら|不要|やめ|停止)/,
  ],
  thanks: [/ありがと|有難う|有り難う|承知|了解|かしこまり|わかりました|分かりました|よろしくお願い/],
} satisfies Record<Topic, RegExp[]>;

const NOT_EN = "(?:not|n't|cannot|cant|wont|unable to|no longer)";
const COME_EN = "(?:attend|come|coming|join|make it|be there|participate|be able)";

const ENGLISH = {
  absent: [
    new RegExp(`${NOT_EN}\\b[^.!?\\n]{0,20}\\b${COME_EN}\\b`),
    /(?<!not (?:be )?|n't (?:be )?)\b(?:absent|absence|sick|skip|miss the)\b/,
  ],
  late: [/(?<!not (?:be )?|n't (?:be )?)\b(?:late|delayed)\b(?! answer| reply)/],
  "left-early": [/\bleav(?:e|ing) early\b/],
  present: [
    new RegExp(`\\b(?:will|i'll|i am|i'm|can|going to)\\b(?! ?${NOT_EN})[^.!?\\n]{0,10}\\b${COME_EN}\\b`),
    /\b(?:i was|i'm|i am) (?:present|there)\b|^\s*present\b/,
    /(?:not (?:be )?|n't (?:be )?)absent\b/,
  ],
  "stand-in": [
    /\bsubstitute\b|\bstand[- ]in\b|\bon (?:my|his|her|their) behalf\b|\binstead of (?:me|him|her)\b/,
  ],
  reflection: [/\breflections?\b|\bfeedback\b/],
  session: [/\bwhen\b|\bwhere\b|\bwhat time\b|\bvenue\b|\bschedule\b|\blink\b|\bagenda\b|\bwhat to bring\b/],
  "own-data": [/\bmy (?:own |personal )?data\b|\bpersonal data\b/],
  stop: [/(?<!not |n't )\b(?:stop|unsubscribe|quit|withdraw|opt out)\b/],
  thanks: [/\bthanks?\b|\bthank you\b|^\s*(?:ok|okay|got it|noted)\b/],
} satisfies Record<Topic, RegExp[]>;

const ASKS = /[?？]|ですか|ますか|教えて|おしえて|いつ(?!も)|どこ|何時|何日|\bwhen\b|\bwhere\b|\bwhat\b/;

/** What the words are about, in the order of TOPICS; empty when they mean nothing known. */
export function readTopics(text: string): Topic[] {
  const words = fold(text);
  const japanese = words.replace(/[ \t]/g, "").replace(NO_NEGATION, "");
  const found = new Set(
    TOPICS.filter(
      (topic) =>
        JAPANESE[topic].some((pattern) => pattern.test(japanese)) ||
        ENGLISH[topic].some((pattern) => pattern.test(words)),
    ),
  );
  // Who says that somebody comes instead speaks of themselves as away; "cannot" outweighs "can".
  if (found.has("stand-in") || found.has("absent")) found.delete("present");
  // 「振り返りが遅れて」 is about the sheet.
  if (found.has("reflection")) found.delete("late");
  // 「会場に遅れます」 names the venue and asks nothing.
  if (ATTENDANCE_TOPICS.some((topic) => found.has(topic)) && !ASKS.test(words)) found.delete("session");
  // Courtesy stands beside most sentences: it counts only alone.
  if (found.size > 1) found.delete("thanks");
  return TOPICS.filter((topic) => found.has(topic));
}
