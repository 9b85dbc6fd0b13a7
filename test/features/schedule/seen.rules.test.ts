import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedSince, seenOf, touchedOf } from "../../../src/features/schedule/seen.rules.ts";
import { changedFields, detailsOf } from "../../../src/features/session/index.ts";
import { aSession } from "../session/a-session.ts";

describe("two officers at once", () => {
  const text = fc.string({ maxLength: 20 });
  const change = fc.record(
    { theme: text, venue: fc.option(text), belongings: fc.option(text), startTime: text },
    { requiredKeys: [] },
  );

  it("write only what each of them touched, and each learns of what the other changed", () => {
    fc.assert(
      fc.property(change, change, (mine, theirs) => {
        const opened = aSession();
        const seen = seenOf(opened);
        const now = { ...opened, ...theirs };
        const typed = { ...detailsOf(opened), ...mine };
        const touched = touchedOf(seen, typed);
        expect({ ...detailsOf(opened), ...touched }).toEqual(typed);
        expect(changedSince(seen, now)).toEqual(changedFields(opened, now));
        expect(Object.keys(touched).sort()).toEqual(changedFields(opened, typed).sort());
      }),
    );
  });
});
