/** What the lived year must show; reads what `npm run rehearse` wrote (REHEARSAL_OUT, else rehearsal-out). */
import { describe, expect, it } from "vitest";
import { holidayName, isOfficeDay } from "../../src/shared/office-days.ts";
import { dateOf, hourOf, type Line, readRehearsal } from "./read-rehearsal.ts";

const { lines, posts, of } = readRehearsal();

const SESSIONS = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];
const CLOSINGS = ["2024-07-12", "2024-08-09", "2024-09-20", "2024-11-28"];
const REMINDERS = ["attendance.reminder", "reflection.reminder"];
const HOLIDAYS = ["2024-07-15", "2024-08-12", "2024-09-16", "2024-09-23", "2024-10-14", "2024-11-04"];

describe("every line", () => {
  it("has a time in Japan, a key and words", () => {
    for (const line of lines) {
      expect(line.time).toMatch(/^202[45]-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
      expect(line.key).not.toBe("");
      if (line.op !== "file") expect(line.text).not.toBe("");
    }
  });

  it("is posted once for one key", () => {
    expect(new Set(posts.map((line) => line.key)).size).toBe(posts.length);
  });
});

it("says nothing of an outage: the app was there all year", () => {
  expect(of("outage.report")).toEqual([]);
});

describe("the one DM after a session", () => {
  it.each(SESSIONS)("reaches on %s, once each, at least everybody who came", (date) => {
    const sent = of("session.followup").filter((line) => dateOf(line) === date);
    expect(new Set(sent.map((line) => line.recipient)).size).toBe(sent.length);
    // That those already marked absent get none is proved by the audience table in test/features/reflection/occasions.test.ts; here only the number is held.
    expect(sent.length).toBeGreaterThanOrEqual(118);
    expect(sent.length).toBeLessThanOrEqual(129);
  });

  it("is the only one for one session and person", () => {
    expect(of("session.followup").every((line) => SESSIONS.includes(dateOf(line)))).toBe(true);
  });
});

describe("reminders", () => {
  const reminders = posts.filter((line) => REMINDERS.includes(line.kind));

  it("leave in office hours of working days only", () => {
    for (const line of [...reminders, ...of("session.reminder")]) {
      expect(isOfficeDay(dateOf(line)), line.time).toBe(true);
      expect(hourOf(line) >= "09:00:00" && hourOf(line) < "17:00:00", line.time).toBe(true);
      expect(hourOf(line) >= "12:00:00" && hourOf(line) < "13:00:00", line.time).toBe(false);
    }
  });

  it.each(HOLIDAYS)("do not leave on %s", (date) => {
    expect(holidayName(date)).toBeDefined();
    expect(posts.filter((line) => dateOf(line) === date && line.kind !== "answer")).toEqual([]);
  });

  it.each(SESSIONS.map((date, index) => [date, CLOSINGS[index] ?? ""]))(
    "after %s are at most three a person, one a day, none after %s",
    (date, closing) => {
      const next = SESSIONS[SESSIONS.indexOf(date) + 1] ?? "9999";
      const after = reminders.filter((line) => dateOf(line) > date && dateOf(line) < next);
      const people = new Set(after.map((line) => line.recipient));
      for (const person of people) {
        const own = after.filter((line) => line.recipient === person);
        expect(own.length).toBeLessThanOrEqual(3);
        expect(new Set(own.map(dateOf)).size).toBe(own.length);
      }
      expect(after.every((line) => dateOf(line) <= closing)).toBe(true);
    },
  );

  it("reach nobody whose answer stands already", () => {
    const received = /振り返りを受け付けました|received/;
    for (const line of reminders) {
      const session = SESSIONS.filter((date) => date < dateOf(line)).at(-1) ?? "";
      const standing = lines.filter(
        (other) =>
          other.kind === "session.followup" &&
          other.recipient === line.recipient &&
          other.time < line.time &&
          dateOf(other) >= session,
      );
      expect(standing.at(-1)?.text ?? "", `${line.recipient} ${line.time}`).not.toMatch(received);
    }
  });

  it("move a second one that falls on a closed day to the next working day", () => {
    const days = new Set(reminders.map(dateOf));
    expect(days.has("2024-08-05")).toBe(true);
    expect(days.has("2024-09-17")).toBe(true);
  });
});

describe("before a session", () => {
  const ASKED = ["2024-06-11", "2024-07-05", "2024-08-20"];
  const asked = of("intention.request");
  const reminded = of("intention.reminder");
  const between = (line: Line, from: string, to: string) => dateOf(line) > from && dateOf(line) <= to;

  it.each(ASKED.map((day, index) => [day, SESSIONS[index - 1] ?? "2024-04-01", SESSIONS[index] ?? ""]))(
    "everybody is asked from %s on, once, and reminded at most once",
    (day, before, session) => {
      const own = asked.filter((line) => between(line, before, session));
      expect(own.every((line) => dateOf(line) >= day)).toBe(true);
      expect(own.filter((line) => dateOf(line) === day).length).toBeGreaterThan(100);
      expect(new Set(own.map((line) => line.recipient)).size).toBe(own.length);
      const again = reminded.filter((line) => between(line, before, session));
      expect(new Set(again.map((line) => line.recipient)).size).toBe(again.length);
      expect(again.length).toBeLessThan(60);
    },
  );

  it("in office hours of working days only, and nobody who has answered is reminded", () => {
    for (const line of [...asked, ...reminded]) {
      expect(isOfficeDay(dateOf(line)), line.time).toBe(true);
      expect(hourOf(line) >= "09:00:00" && hourOf(line) < "17:00:00", line.time).toBe(true);
      expect(hourOf(line) >= "12:00:00" && hourOf(line) < "13:00:00", line.time).toBe(false);
    }
    for (const line of reminded) {
      const seen = lines.filter(
        (other) =>
          other.kind === "intention.request" && other.recipient === line.recipient && other.time < line.time,
      );
      expect(seen.at(-1)?.text ?? "", `${line.recipient} ${line.time}`).not.toMatch(/承りました|Noted/);
    }
  });
});

describe("announcements", () => {
  it("leave for the program's channel only after the office was asked and approved", () => {
    const announced = of("session.announcement");
    expect(announced).toHaveLength(SESSIONS.length);
    for (const line of announced) {
      const [session] = /\/[^/]+\//.exec(line.key) ?? [""];
      const asked = of("session.approval").find((one) => one.key.includes(session));
      expect(asked && asked.time < line.time).toBe(true);
    }
  });
});

describe("the last session, first set for 1 November", () => {
  it("is announced for that day, and told everybody at once when it is postponed", () => {
    const announced = of("session.announcement").at(-1);
    expect(announced?.text).toContain("令和6年11月1日（金）");
    const told = of("session.postponed");
    expect(new Set(told.map((line) => line.time.slice(0, 13)))).toEqual(new Set(["2024-10-16T10"]));
    const [channel, people] = [
      told.filter((line) => line.channel !== "DM"),
      told.filter((line) => line.channel === "DM"),
    ];
    expect(channel).toHaveLength(1);
    expect(new Set(people.map((line) => line.recipient)).size).toBe(129);
    for (const { text } of told) {
      expect(text).toMatch(/11月1日（金）.* → .*11月8日（金）|Fri\D*1 Nov.* → .*8 Nov/);
    }
  });

  it("is reminded of for the new day only", () => {
    const days = of("session.reminder").map(dateOf);
    expect(days).not.toContain("2024-10-31");
    expect(days.filter((day) => day === "2024-11-07")).toHaveLength(129);
  });
});

describe("the weekly summary", () => {
  const summaries = of("summary.weekly");

  it("comes about 32 times until December, and on the Tuesday when Monday is a holiday", () => {
    const days = summaries.map(dateOf);
    const untilDecember = days.filter((day) => day < "2025");
    expect(untilDecember.length).toBeGreaterThanOrEqual(31);
    expect(untilDecember.length).toBeLessThanOrEqual(33);
    // And until the office ends the year, on 28 March.
    expect(days.length - untilDecember.length).toBe(12);
    for (const holiday of [...HOLIDAYS, "2025-01-13", "2025-02-24"]) {
      const tuesday = `${holiday.slice(0, 8)}${String(Number(holiday.slice(8)) + 1).padStart(2, "0")}`;
      expect(days, holiday).toContain(tuesday);
    }
  });

  it.each(SESSIONS.map((date, index) => [date, [5, 4, 7, 9][index] ?? 0] as const))(
    "after %s says 118 of 129 and %i observers",
    (date, observers) => {
      const next = summaries.find((line) => dateOf(line) > date);
      const number = SESSIONS.indexOf(date) + 1;
      const line = next?.text.split("\n").find((one) => one.includes(`第${number}回`) && one.includes("118"));
      expect(line, next?.text).toBeDefined();
      expect(next?.text).toContain("129");
      expect(next?.text).toMatch(new RegExp(`聴講\\D{0,3}${observers}人`));
    },
  );

  it("names nobody who takes part", () => {
    const names = new Set(of("session.reminder").map((line) => line.recipient.replace(/^\S+ /, "")));
    for (const { text } of summaries) for (const name of names) expect(text).not.toContain(name);
  });
});
