/** The year day by day: what the app said to how many, and what people did. */
import { shortDate } from "../shared/japanese-date.ts";
import type { MessageLine } from "./record.ts";

interface Entry {
  time: string;
  what: string;
  count: number;
}

const OPS: Record<MessageLine["op"], string> = {
  post: "送信",
  update: "書き換え",
  ephemeral: "その場の返事",
  file: "ファイル",
};

/** Equal things of the same hour are one line with a count. */
function gather(entries: { time: string; what: string }[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const { time, what } of entries) {
    const date = time.slice(0, 10);
    const day = days.get(date) ?? [];
    const hour = time.slice(11, 13);
    const same = day.find((entry) => entry.what === what && entry.time.slice(11, 13) === hour);
    if (same) same.count += 1;
    else day.push({ time, what, count: 1 });
    days.set(date, day);
  }
  return days;
}

/** Markdown: a heading a day, a line for each thing that happened. */
export function timeline(lines: MessageLine[], acts: { time: string; what: string }[]): string {
  const said = lines
    .filter((line) => line.op === "post" || line.op === "update")
    .map((line) => {
      const to = line.channel.startsWith("#") ? line.channel : "DM";
      return { time: line.time, what: `${OPS[line.op]} ${line.kind} → ${to}` };
    });
  const done = acts.map((act) => ({ time: act.time, what: `（人）${act.what}` }));
  const days = gather([...said, ...done].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)));
  const parts = [...days].map(([date, entries]) => {
    const rows = entries.map(
      ({ time, what, count }) => `- ${time.slice(11, 16)} ${what}${count > 1 ? ` ×${count}` : ""}`,
    );
    return `## ${date} ${shortDate(date, "ja")}\n\n${rows.join("\n")}`;
  });
  return `# 1年の流れ\n\n時刻は日本時間。「×」は、その時間帯の件数です。\n\n${parts.join("\n\n")}\n`;
}
