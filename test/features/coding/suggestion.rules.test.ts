/** Suggestions: what they learn, and how often they are right on the labelled statements. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureHits, shippedBook } from "../../../bench/labelled-hits.ts";
import { splitStatements } from "../../../src/features/coding/statement.rules.ts";
import { gramsOf, lessonsIn, suggest } from "../../../src/features/coding/suggestion.rules.ts";
import { choicesOf, codebookOf, entryOf } from "../../../src/features/theme/codebook.rules.ts";
import { readLabelled } from "../../../src/rehearsal/labelled.ts";

const labelled = await readLabelled();
const book = shippedBook("deepen");

describe("the labelled statements", () => {
  it("are at least 220, all different, one statement each, in three voices and both questions", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(220);
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
    for (const { text } of labelled) expect(splitStatements(text).map((one) => one.text)).toEqual([text]);
    expect(new Set(labelled.map(({ voice }) => voice))).toEqual(new Set(["ADMIN", "SHAKYO", "AGENCY"]));
    expect(new Set(labelled.map(({ questionKey }) => questionKey)).size).toBe(2);
  });

  it("hold at least ten of every item of the report, and nothing that is in no codebook", () => {
    const used = labelled.flatMap(({ keys }) => keys);
    const items = [...choicesOf(book), ...choicesOf(shippedBook("outreach"))].flatMap(
      ({ item }) => item ?? [],
    );
    for (const { key } of items)
      expect([key, used.filter((one) => one === key).length >= 10]).toEqual([key, true]);
    expect(new Set(used)).toEqual(new Set(items.map(({ key }) => key)));
  });
});

describe("suggestions", () => {
  it("find the item among three for more than eight in ten, where the most frequent items find three in ten", () => {
    const { hits, themeHits, baseline, themeBaseline } = measureHits(labelled);
    expect(hits).toBeGreaterThan(0.8);
    expect(baseline).toBeLessThan(0.3);
    expect(themeHits).toBeGreaterThan(themeBaseline + 0.2);
  });

  it("begin with the codebook's own words", () => {
    const [first] = suggest("旗振り役を誰にするのか", book, []);
    expect(first && entryOf(first).key).toBe("intake.lead");
    expect(suggest("👍", book, [])).toEqual([]);
    expect(suggest("a", codebookOf("deepen", []), [])).toEqual([]);
  });

  it("follow what was coded, also into what it was merged into", () => {
    const ids = new Map(choicesOf(book).map((one) => [entryOf(one).key, entryOf(one).id]));
    const id = (key: string) => ids.get(key) ?? "";
    const lessons = ["タブレットの使い方", "タブレットを配る", "タブレットで記録する"].map((text) => ({
      ...{ text, learned: [], state: [id("training.use")] },
    }));
    const counted = lessonsIn(lessons);
    const [first] = suggest("タブレットの貸出し", book, counted);
    expect(first && entryOf(first).key).toBe("training.use");
    const merged = shippedBook("deepen", { "training.use": "area.small" });
    const [now] = suggest("タブレットの貸出し", merged, counted);
    expect(now && entryOf(now).key).toBe("area.small");
  });

  it("forget what is coded otherwise, and learn the same in whatever order", () => {
    const states = fc.subarray(["a", "b", "c"]);
    const lesson = fc.record({ text: fc.string(), learned: states, state: states });
    const summed = (lessons: Parameters<typeof lessonsIn>[0]) =>
      lessonsIn(lessons)
        .map(({ gram, entryId, count }) => `${gram}/${entryId}/${count}`)
        .sort();
    fc.assert(
      fc.property(fc.array(lesson, { maxLength: 5 }), (lessons) => {
        expect(summed([...lessons].reverse())).toEqual(summed(lessons));
        const back = lessons.map(({ text, learned, state }) => ({ text, learned: state, state: learned }));
        expect(lessonsIn([...lessons, ...back])).toEqual([]);
      }),
    );
  });

  it("look at letters and pairs of them, across no sign", () => {
    expect(gramsOf("会議、会場")).toEqual(["会", "議", "会議", "場", "会場"]);
    expect(gramsOf("ＡＢ ab")).toEqual(["a", "b", "ab"]);
  });
});
