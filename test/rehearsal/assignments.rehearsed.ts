/** What the lived year must show of assignments and visits; reads what `npm run rehearse` wrote. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { grouped } from "../../src/shared/grouped.ts";
import { isOfficeDay } from "../../src/shared/office-days.ts";

interface Line {
  time: string;
  op: "post" | "update" | "ephemeral" | "file";
  kind: string;
  key: string;
  recipient: string;
  channel: string;
  text: string;
}

const out = process.env.REHEARSAL_OUT ?? "rehearsal-out";
const lines = readFileSync(join(out, "messages.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);
const posts = lines.filter((line) => line.op === "post");
const of = (kind: string) => posts.filter((line) => line.kind === kind);
const dateOf = (line: Line) => line.time.slice(0, 10);
const council = readFileSync(join(out, "council-channel.md"), "utf8");

/** The assignment that a key is about, by its id (before the team's, where there is one). */
const assignmentOf = ({ key }: Line) => (key.split("/")[1] ?? "").split(":")[0] ?? "";

const KINDS = [
  "assignment.handed-out",
  "assignment.reminder",
  "assignment.overdue",
  "assignment.receipt",
  "assignment.returned",
  "assignment.extended",
];
const DUE = ["2024-07-12", "2024-08-27", "2024-10-31"];

describe("assignments", () => {
  it.each(KINDS)("%s is said, in office hours of working days, and to people only", (kind) => {
    expect(of(kind).length).toBeGreaterThan(0);
    for (const line of of(kind)) {
      expect(line.channel, line.text).toBe("DM");
      expect(isOfficeDay(dateOf(line)), line.time).toBe(true);
      expect(line.time.slice(11, 16) >= "09:00" && line.time.slice(11, 16) < "17:00", line.time).toBe(true);
    }
  });

  it("three are handed out, the working day after their session", () => {
    expect([...new Set(of("assignment.handed-out").map(dateOf))]).toEqual([
      "2024-06-26",
      "2024-07-23",
      "2024-09-04",
    ]);
  });

  it("three teams hand in what several of them filled in as a form, the others files and links", () => {
    const filledIn = (line: Line) => /記入：5問中5問|Form: 5 of 5 questions/.test(line.text);
    const [receipts, forms] = [of("assignment.receipt"), of("assignment.receipt").filter(filledIn)];
    expect(new Set(forms.map(({ key }) => key.split("/")[1])).size).toBe(3);
    expect(receipts.length).toBeGreaterThan(forms.length);
  });

  it("are reminded of at most three times each before they are due, each person once a day", () => {
    const reminders = of("assignment.reminder");
    const byPerson = grouped(reminders, (line) => `${assignmentOf(line)} ${line.recipient}`);
    for (const own of byPerson.values()) {
      expect(own.length).toBeLessThanOrEqual(3);
      expect(new Set(own.map(dateOf)).size).toBe(own.length);
    }
    const extended = "2024-09-02";
    const last = (line: Line) => DUE.find((due) => due >= dateOf(line)) ?? extended;
    for (const line of reminders) expect(dateOf(line) <= last(line)).toBe(true);
  });

  it("are not asked for once a team has handed in", () => {
    const receipts = of("assignment.receipt").filter((line) => line.text.includes("第1版"));
    for (const reminder of of("assignment.reminder")) {
      const earlier = receipts.filter(
        (line) =>
          line.recipient === reminder.recipient &&
          assignmentOf(line) === assignmentOf(reminder) &&
          line.time < reminder.time,
      );
      expect(earlier, `${reminder.recipient} ${reminder.time}`).toEqual([]);
    }
  });

  it("overdue is told once for each, to one person a team, and to nobody who was asked again", () => {
    const overdue = of("assignment.overdue");
    const marks = overdue.map((line) => `${assignmentOf(line)} ${line.recipient}`);
    expect(new Set(marks).size).toBe(marks.length);
    const asked = new Set(of("assignment.returned").map((line) => line.recipient));
    expect(overdue.filter((line) => asked.has(line.recipient) && dateOf(line) < "2024-08-01")).toEqual([]);
  });

  it("one team is asked again and hands in a second version; a map goes on to its third in December", () => {
    const asked = new Set(of("assignment.returned").map((line) => line.recipient));
    const second = of("assignment.receipt").filter((line) => line.text.includes("第2版"));
    expect(second.some((line) => asked.has(line.recipient) && dateOf(line) === "2024-07-17")).toBe(true);
    const third = of("assignment.receipt").filter((line) => line.text.includes("第3版"));
    expect(third.length).toBeGreaterThan(3);
    expect(third.every((line) => dateOf(line) === "2024-12-10")).toBe(true);
  });
});

describe("the office's channel", () => {
  it("reads where the teams stand, and who waits for a visit; nobody is named elsewhere", () => {
    expect(council).toMatch(/「自治体セルフチェック」（期限 7月12日（金））：24チームのうち提出 \d+/);
    expect(council).toMatch(/まだ訪問していないチーム 19／24/);
    const elsewhere = posts.filter((line) => line.channel !== "DM" && !line.channel.includes("事務局"));
    for (const { text } of elsewhere) expect(text).not.toContain("期限後");
  });

  it("staff are reminded of their visits on the working day before", () => {
    expect(of("visit.reminder").map(dateOf)).toEqual(["2024-07-17", "2024-07-18", "2024-08-28"]);
  });
});
