/** Every kind of message of the year with dates, number of recipients and full words: for 起案. */

import { shortDate } from "../shared/japanese-date.ts";
import type { MessageLine } from "./record.ts";

/** Words that differ only in names, dates and numbers are one wording. */
function shapeOf(line: MessageLine): string {
  return (
    line.text
      .replaceAll(line.recipient.replace(/^\S+ /, ""), "○○")
      // Who entered it, and who came instead.
      .replace(/(?<=^出欠の記録：.*)（[^（）]*さん）$/gm, "（○○さん）")
      .replace(/[0-9]+/g, "0")
      .replace(/（[日月火水木金土]）/g, "（曜）")
  );
}

interface Wording {
  sample: MessageLine;
  dates: Map<string, number>;
}

function wordingsOf(lines: MessageLine[]): Wording[] {
  const byShape = new Map<string, Wording>();
  for (const line of lines) {
    const shape = `${line.op} ${shapeOf(line)}`;
    const wording = byShape.get(shape) ?? { sample: line, dates: new Map<string, number>() };
    const date = line.time.slice(0, 10);
    wording.dates.set(date, (wording.dates.get(date) ?? 0) + 1);
    byShape.set(shape, wording);
  }
  return [...byShape.values()];
}

export type KindNames = Readonly<Record<string, string>>;

/** As the office knows it from /program, and as messages.jsonl calls it. */
function nameOf(kind: string, names: KindNames): string {
  const name = names[kind];
  return name ? `${name}（${kind}）` : kind;
}

function section(kind: string, lines: MessageLine[], names: KindNames): string {
  const posts = lines.filter((line) => line.op === "post");
  const recipients = new Set(posts.map((line) => line.recipient)).size;
  const wordings = wordingsOf(lines.filter((line) => line.op === "post" || line.op === "update"));
  const shown = wordings.map(({ sample, dates }) => {
    const when = [...dates].map(([date, count]) => `${shortDate(date, "ja")} ${count}件`).slice(0, 12);
    const what = sample.op === "update" ? "書き換え" : "送信";
    const more = dates.size > 12 ? ` ほか${dates.size - 12}日` : "";
    return `**${what}**（${when.join("、")}${more}）\n\n${sample.text.replace(/^/gm, "> ")}`;
  });
  return `## ${nameOf(kind, names)}\n\n送信 ${posts.length}件、宛先 ${recipients}。\n\n${shown.join("\n\n")}`;
}

export function wording(lines: MessageLine[], names: KindNames): string {
  const kinds = [...new Set(lines.map((line) => line.kind))].filter((kind) => kind !== "answer").sort();
  const sections = kinds.map((kind) =>
    section(
      kind,
      lines.filter((line) => line.kind === kind),
      names,
    ),
  );
  return `# 文例集\n\nこのアプリが1年間に自動で送った文面のすべてです。名前・日付・数字だけが違うものは1つにまとめ、日付ごとの件数を添えています。\n\n${sections.join("\n\n")}\n`;
}

/** What the council saw in its channel, in order. */
export function councilChannel(lines: MessageLine[], channel: string, names: KindNames): string {
  const seen = lines.filter(
    (line) => line.channel === channel && (line.op === "post" || line.op === "update"),
  );
  const parts = seen.map((line) => {
    const date = line.time.slice(0, 10);
    const edited = line.op === "update" ? "（書き換え）" : "";
    return `## ${shortDate(date, "ja")} ${line.time.slice(11, 16)} ${nameOf(line.kind, names)}${edited}\n\n${line.text.replace(/^/gm, "> ")}`;
  });
  return `# 事務局チャンネル ${channel}\n\n${parts.join("\n\n")}\n`;
}
