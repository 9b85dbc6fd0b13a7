import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, fitted, OFFICE_PAUSE_MS, publishFrom } from "../../../src/features/home/home.rules.ts";
import { hoursToChoose, requireSensible } from "../../../src/features/home/settings.rules.ts";
import { narrowed, officeMomentFrom } from "../../../src/shared/office-days.ts";

const HOURS = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };
const marks = { between: () => "―", cut: () => "…" };

describe("what fits", () => {
  it("shows all sections with a line between, and the foot", () => {
    const sections = [["a", "b"], [], ["c"]];
    expect(fitted({ sections, foot: ["z"], most: 10, ...marks })).toEqual(["a", "b", "―", "c", "―", "z"]);
  });

  it("leaves out a section as a whole, says so, and keeps what is small enough", () => {
    const sections = [["a"], ["b", "b", "b", "b"], ["c"]];
    expect(fitted({ sections, foot: ["z"], most: 7, ...marks })).toEqual(["a", "―", "c", "…", "―", "z"]);
  });

  it("never holds more than Slack takes, and always the foot", () => {
    const section = fc.array(fc.constantFrom("a", "b"), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (sections, feet) => {
        const foot = Array.from({ length: feet }, () => "z");
        const blocks = fitted({ sections, foot, most: 100, ...marks });
        expect(blocks.length).toBeLessThanOrEqual(100);
        expect(blocks.filter((block) => block === "z")).toHaveLength(feet);
        const isAll = sections.flat().length === blocks.filter((one) => one === "a" || one === "b").length;
        expect(blocks.includes("…")).toBe(!isAll);
      }),
    );
  });
});

it("a block id that stands twice is told apart, and the first keeps its name", () => {
  const blocks = [{ block_id: "x" }, {}, { block_id: "x" }, { block_id: "y" }, { block_id: "x" }];
  const ids = apart(blocks).map(({ block_id }) => block_id);
  expect(ids).toEqual(["x", undefined, "x-again-2", "y", "x-again-3"]);
});

it("an officer's Home is published again a minute after it was", () => {
  const at = new Date("2024-07-01T10:00:30+09:00");
  expect(publishFrom(undefined, at)).toEqual(at);
  const publishedAt = new Date("2024-07-01T10:00:00+09:00");
  expect(publishFrom({ publishedAt }, at).getTime()).toBe(publishedAt.getTime() + OFFICE_PAUSE_MS);
  expect(publishFrom({ publishedAt }, new Date("2024-07-01T10:05:00+09:00"))).toEqual(
    new Date("2024-07-01T10:05:00+09:00"),
  );
});

describe("hours", () => {
  it("to choose are whole ones within office hours, with their beginning and end", () => {
    expect(hoursToChoose(HOURS)).toEqual([
      ...["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"],
    ]);
    expect(hoursToChoose({ ...HOURS, from: "08:30", to: "17:15" }).slice(0, 2)).toEqual(["08:30", "09:00"]);
  });

  const wish = {
    from: fc.constantFrom(null, ...hoursToChoose(HOURS)),
    to: fc.constantFrom(null, ...hoursToChoose(HOURS)),
  };

  it("wished for always leave a moment within office hours", () => {
    fc.assert(
      fc.property(
        fc.record(wish),
        fc.date({ min: new Date("2024-04-01"), max: new Date("2025-03-31") }),
        (own, at) => {
          if (Number.isNaN(at.getTime())) return;
          const moment = officeMomentFrom(at, narrowed(HOURS, own));
          expect(officeMomentFrom(moment, HOURS)).toEqual(moment);
          expect(moment.getTime()).toBeGreaterThanOrEqual(at.getTime());
        },
      ),
    );
  });

  it.each([
    [{ from: "10:00", to: "10:00" }, "settings-hours"],
    [{ from: "12:00", to: "13:00" }, "settings-lunch"],
    [{ awayFrom: "2024-07-03", awayTo: "2024-07-02" }, "settings-order"],
    [{ awayTo: "2024-06-30" }, "settings-past"],
  ])("%o: %s", (change, code) => {
    const chosen = { from: "09:00", to: "17:00", awayFrom: null, awayTo: null, ...change };
    expect(() => requireSensible(chosen, HOURS, "2024-07-01")).toThrow(code);
  });

  it("and absences that make sense are taken", () => {
    const chosen = { from: "11:00", to: "13:00", awayFrom: "2024-06-01", awayTo: "2024-07-01" };
    expect(() => requireSensible(chosen, HOURS, "2024-07-01")).not.toThrow();
  });
});
