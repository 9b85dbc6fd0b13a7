/** Every kind of message of the year with dates, number of recipients and full words, and the council's channel. */

import { shortDate } from "../shared/japanese-date.ts";
import type { MessageLine } from "./record.ts";
import type { KindWordings, Naming, Wording } from "./wordings.ts";

/** More days than these are counted only. */
const MOST_DAYS = 12;

/** "6月26日（水） 50件、6月28日（金） 2件 ほか3日" */
export function daysInWords(dates: [string, number][], most = MOST_DAYS): string {
  const shown = dates.slice(0, most).map(([date, count]) => `${shortDate(date, "ja")} ${count}件`);
  const more = dates.length > most ? ` ほか${dates.length - most}日` : "";
  return `${shown.join("、")}${more}`;
}

export const opInWords = ({ op }: Pick<Wording, "op">) => (op === "update" ? "書き換え" : "送信");

/** As the office knows it from /program, and as messages.jsonl calls it. */
const heading = (kind: string, name = kind) => (name === kind ? kind : `${name}（${kind}）`);

function section({ kind, name, posts, people, channels, wordings }: KindWordings): string {
  const recipients = people + channels.length;
  const shown = wordings.map(
    (one) => `**${opInWords(one)}**（${daysInWords(one.dates)}）\n\n${one.text.replace(/^/gm, "> ")}`,
  );
  return `## ${heading(kind, name)}\n\n送信 ${posts}件、宛先 ${recipients}。\n\n${shown.join("\n\n")}`;
}

/** What the words leave out, said above them. */
export const ALIKE =
  "このアプリが1年間に自動で送った文面のすべてです。名前・日付・数字や、項目（「• 提出期限：」など）の中身だけが違うものは1つにまとめ、日付ごとの件数を添えています。";

export function wording(kinds: KindWordings[]): string {
  return `# 文例集\n\n${ALIKE}\n\n${kinds.map(section).join("\n\n")}\n`;
}

/** What the council saw in its channel, in order. */
export function councilChannel(
  lines: MessageLine[],
  channel: string,
  { kindNames }: Pick<Naming, "kindNames">,
): string {
  const seen = lines.filter(
    (line) => line.channel === channel && (line.op === "post" || line.op === "update"),
  );
  const parts = seen.map((line) => {
    const date = line.time.slice(0, 10);
    const edited = line.op === "update" ? "（書き換え）" : "";
    return `## ${shortDate(date, "ja")} ${line.time.slice(11, 16)} ${heading(line.kind, kindNames[line.kind])}${edited}\n\n${line.text.replace(/^/gm, "> ")}`;
  });
  return `# 事務局チャンネル ${channel}\n\n${parts.join("\n\n")}\n`;
}
