/** Whether two names may be one person's: spaces, width and variants of characters do not part them. Pure. */

/** Written differently, read and meant the same in names: each group by its common form first. */
const VARIANTS = `
  高髙 崎﨑嵜碕 辺邊邉 斉齊斎齋 沢澤 浜濱濵 桜櫻 広廣 国國 竜龍 島嶋嶌 真眞 恵惠 徳德 栄榮 浅淺 瀬瀨 蔵藏
  会會 実實 学學 寿壽 条條 円圓 黒黑 増增 曽曾 吉𠮷 館舘 富冨 峰峯 桑桒 柳栁 寛寬 静靜 豊豐
  万萬 与與 弥彌 亀龜 鉄鐵 関關 来來 児兒 薮藪 槙槇 桧檜 渕淵渊 祢禰 礼禮 芦蘆 諌諫 滝瀧 沖冲
  塩鹽 戸戶 巻卷 緑綠 郎郞
`;
const COMMON = new Map(
  VARIANTS.trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [common = "", ...others] = [...group];
      return others.map((other): [string, string] => [other, common]);
    }),
);

/** What stands beside a name in Slack: "青木 一郎（架空市）", "青木一郎@架空市". */
const BESIDE = /[([【〔<].*$|[@/|_].*$/u;
/** Selectors that pick one drawing of a character. */
const SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

/** One way of writing; empty when nothing is left of it. */
export function comparableName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(SELECTORS, "")
    .toLowerCase()
    .trim()
    .replace(BESIDE, "")
    .replace(/[\s・･.,，、\u200b-\u200d]/gu, "")
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return [...plain].map((character) => COMMON.get(character) ?? character).join("");
}

export function isSameName(one: string, other: string): boolean {
  const name = comparableName(one);
  return name !== "" && name === comparableName(other);
}
