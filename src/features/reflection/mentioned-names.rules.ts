/** Names of people of the program in what somebody wrote: a hint to the writer, and no more. Pure. */

/** Longest first, so that a name with さん is shown with it. */
const HONORIFICS = ["さん", "さま", "様", "氏"];
/** Words that begin with such a sign and have nothing to do with the name before it. */
const NOT_HONORIFIC = /^(?:様[子々式態相変]|氏[名神族子])/u;
/** Words of their own, though 奥, 神 and 王 are surnames too. */
const NO_NAMES = new Set(["奥さん", "奥さま", "奥様", "神さま", "神様", "王さま", "王様"]);
const HAN = /\p{Script=Han}|々/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々ー]/u;
const MOST = 5;

/** Letters of names that people write one for the other. */
const VARIANTS: Record<string, string> = {
  ...{ 髙: "高", 﨑: "崎", 邉: "辺", 邊: "辺", 濵: "浜", 濱: "浜" },
  ...{ 齋: "斎", 齊: "斎", 斉: "斎", 德: "徳", 栁: "柳" },
};

/** 「山田　太郎」 is also written 「山田太郎」; letters of other widths count as they are usually written. */
const plain = (text: string) => text.normalize("NFKC");
/** As long as the plain text, letter by letter. */
const alike = (text: string) =>
  plain(text).replace(/[髙﨑邉邊濵濱齋齊斉德栁]/gu, (letter) => VARIANTS[letter] ?? letter);
const parts = (name: string) => alike(name).trim().split(/\s+/);

interface Found {
  start: number;
  length: number;
}

function startsOf(text: string, word: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) starts.push(at);
  return starts;
}

/** The sign before or after is part of the same word: 「林久」 in 「小林久美子」 is somebody else. */
function standsAlone(text: string, start: number, end: number, sign: RegExp): boolean {
  return !sign.test(text[start - 1] ?? "") && !sign.test(text[end] ?? "");
}

/** A short name is part of many words; a Latin one ends where its letters end. */
function isFullName(text: string, full: string, start: number): boolean {
  const end = start + full.length;
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(full)) return standsAlone(text, start, end, /\p{L}/u);
  return full.length > 2 || standsAlone(text, start, end, HAN.test(full) ? HAN : HAN_OR_KANA);
}

/** A name as it is looked for. */
export interface KnownName {
  surname: string;
  /** Empty where the name is not parted by a space. */
  given: string;
  /** The ways to write the whole name; each begins with the surname. None for a name that is too short. */
  ways: string[];
}

export function knownName(name: string): KnownName {
  const [surname = "", ...rest] = parts(name);
  const given = rest.join("");
  const whole = alike(name).trim();
  // One letter is no name by itself.
  const ways = given ? [whole, `${surname}${given}`, `${surname} ${given}`] : whole.length > 2 ? [whole] : [];
  return { surname, given, ways };
}

function fullNameIn(text: string, { ways }: KnownName): Found | undefined {
  for (const way of ways) {
    const start = startsOf(text, way).find((one) => isFullName(text, way, one));
    if (start !== undefined) return { start, length: way.length };
  }
  return undefined;
}

/** A surname alone is a common word (森, 原, 東): only with さん and the like behind it, and no letter before it. */
function surnameIn(text: string, { surname, given }: KnownName): Found | undefined {
  if (!given) return undefined;
  for (const start of startsOf(text, surname)) {
    const after = text.slice(start + surname.length, start + surname.length + 3);
    const honorific = HONORIFICS.find((one) => after.startsWith(one));
    if (!honorific || NOT_HONORIFIC.test(after)) continue;
    if (NO_NAMES.has(`${surname}${honorific}`)) continue;
    // 「小林さん」 is not 林さん; 「大山様」 is not 山様.
    if (HAN.test(text[start - 1] ?? "") && HAN.test(surname[0] ?? "")) continue;
    return { start, length: surname.length + honorific.length };
  }
  return undefined;
}

/** As they stand in the text, each once. `names`: 姓 and 名 parted by a space where both are known. */
export function mentionedNames(texts: string[], names: KnownName[]): string[] {
  const written = plain(texts.join("\n"));
  const text = alike(written);
  const found = names
    .filter(({ surname }) => text.includes(surname))
    .flatMap((name) => fullNameIn(text, name) ?? surnameIn(text, name) ?? []);
  const shown = found.map(({ start, length }) => written.slice(start, start + length));
  return [...new Set(shown)].slice(0, MOST);
}
