/** What the office is handed of the lived year: year.html, which opens anywhere, and 文例集.docx. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../src/locales/index.ts";
import { type Line, readBytes, readRehearsal, readWritten } from "./read-rehearsal.ts";

const { lines, posts } = readRehearsal();

describe("year.html", () => {
  const html = readWritten("year.html");
  const [, ...parts] = html.split(/(?=<div class="timeline" data-person=)/);
  const people = parts.map((part) => ({
    name: /data-person="([^"]+)"/.exec(part)?.[1] ?? "",
    drawn: [...part.matchAll(/data-message="([^"]+)" data-versions="(\d+)"/g)].map(
      ([, ts = "", versions]) => ({
        ts,
        versions: Number(versions),
      }),
    ),
    part,
  }));

  it("has three views: the office, leaders and a contact, a trainee who is reminded and a successor", () => {
    expect([...html.matchAll(/data-view="(\w+)"/g)].map(([, id]) => id)).toEqual([
      "office",
      "leader",
      "trainee",
    ]);
    expect(people.map(({ name }) => name)).toHaveLength(6);
    expect(people[0]?.name).toMatch(/^事務局/);
    const reminded = posts.filter(({ kind, recipient }) => {
      return kind === "reflection.reminder" && recipient === people.at(4)?.name;
    });
    expect(reminded.length).toBeGreaterThan(0);
    expect(people.at(5)?.name).toMatch(/^R6-130 /);
  });

  /** One line for each notice: several may stand in one message. */
  const recorded = (list: Line[]) => {
    const messages = new Map<string, Set<string>>();
    for (const { ts, time, op, text } of list) {
      messages.set(ts, (messages.get(ts) ?? new Set()).add(`${op} ${time} ${text}`));
    }
    return messages;
  };

  it.each(people)("draws all that $name received, each message with all its revisions", ({ name, drawn }) => {
    const channels = new Set(lines.map(({ recipient }) => recipient).filter((one) => one.startsWith("#")));
    const seen = [
      name,
      ...[...channels].filter((one) => name.startsWith("事務局") || !one.includes("事務局")),
    ];
    const from = name.startsWith("R6-130 ") ? "2024-08-20" : "";
    const mine = recorded(lines.filter(({ recipient, time }) => seen.includes(recipient) && time >= from));
    expect(drawn.map(({ ts }) => ts).sort()).toEqual([...mine.keys()].sort());
    expect(drawn.length).toBeGreaterThan(9);
    const revisions = drawn.filter(({ ts, versions }) => versions < (mine.get(ts)?.size ?? 0));
    expect(revisions).toEqual([]);
  });

  it("leaves no part undrawn, asks for nothing from outside, runs no script, and can be mailed", () => {
    // Matches, not the whole file, stand in what a failure says.
    const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([match]) => match);
    expect(found(/class="unsupported"|表示できない部品/g)).toEqual([]);
    expect(found(/<(?:script|img|link|iframe|object|base)\b|\son\w+="|url\(|@import/g)).toEqual([]);
    expect([...html.matchAll(/(?:href|src|action)="([^#"][^"]*)"/g)].map(([, url]) => url)).toEqual([]);
    expect(html.length).toBeLessThan(5_000_000);
    expect(found(/<html lang="ja">|これは Slack ではありません。架空の受講者/g)).toHaveLength(2);
    expect(found(/<table>/g).length).toBeGreaterThan(9);
    expect(found(/<span class="button primary">出席<\/span>/g)).not.toEqual([]);
  });
});

describe("文例集.docx", () => {
  const body = strFromU8(unzipSync(readBytes("文例集.docx"))["word/document.xml"] ?? new Uint8Array());
  const texts = [...body.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text = ""]) => text);
  const kinds = [...new Set(lines.map(({ kind }) => kind))].filter((kind) => kind !== "answer");
  const names: Record<string, string> = wordsIn("ja").launch.kinds;

  it.each(kinds)("has %s, with how many were sent and how many rewritten", (kind) => {
    const place = texts.indexOf(kind);
    expect(place).toBeGreaterThan(0);
    expect(texts.slice(0, place).at(-2)).toMatch(new RegExp(`^\\d+　${names[kind]}$`));
    const of = (op: Line["op"]) => lines.filter((line) => line.kind === kind && line.op === op).length;
    expect(texts.slice(place, place + 5)).toContain(
      `送信 ${of("post")}件、送った後の書き換え ${of("update")}件`,
    );
  });

  it("counts what people were told on the spot", () => {
    const answers = lines.filter(({ kind }) => kind === "answer").length;
    expect(texts.join()).toContain(`その場でお返しした短い返事とファイルは${answers}件`);
  });
});
