import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AttendanceStatus,
  figuresOf,
  hasAttended,
  STATUSES,
} from "../../../src/features/closing/index.ts";

const status = fc.constantFrom(...STATUSES);

describe("what counts", () => {
  it.each([
    ["PRESENT", true],
    ["LATE", true],
    ["LEFT_EARLY", true],
    ["EXCUSED", false],
    ["ABSENT", false],
    ["SUBSTITUTE", false],
    [undefined, false],
  ] as [AttendanceStatus | undefined, boolean][])("%s counts towards 受講者数: %s", (given, counts) => {
    expect(hasAttended(given)).toBe(counts);
  });

  it("adds up: everybody enrolled is in exactly one figure", () => {
    const counts = fc.array(fc.record({ status: fc.option(status, { nil: null }), count: fc.nat(50) }));
    fc.assert(
      fc.property(counts, (rows) => {
        const f = figuresOf(rows);
        expect(f.enrolled).toBe(rows.reduce((sum, row) => sum + row.count, 0));
        expect(f.present + f.late + f.leftEarly).toBe(f.trainees);
        expect(f.trainees + f.absent + f.excused + f.substitutes + f.unmarked).toBe(f.enrolled);
      }),
    );
  });
});
