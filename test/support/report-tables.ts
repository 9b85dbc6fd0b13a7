/** The tables of the year's report, cell for cell. */
import facts from "./fixtures/r6-facts.json" with { type: "json" };

const KINDS: Record<string, string> = {
  lecture: "講義",
  practiceReport: "実践報告",
  exchange: "意見交換",
  exercise: "演習",
};
const DATES = ["令和6年\n6月25日", "令和6年\n7月22日", "令和6年\n9月3日", "令和6年\n11月8日"];
const THEMES = (["deepen", "outreach"] as const).map((question) => ({
  id: `themes-${question}`,
  rows: facts.reflectionThemes[question].themes.map(({ name, items }) => [name, items.join("\n")]),
}));
/** As the report prints them, made from its facts and not from the app's own words. */
export const EXPECTED = [
  { id: "years", rows: facts.enrollmentByYear.rows },
  {
    id: "program",
    rows: facts.sessions.map((session, index) => [
      session.number,
      DATES[index],
      `${session.trainees}人\n聴講 ${session.observers}人`,
      [
        `【${session.themes.join("、")}】`,
        ...session.items.map(({ kind, title }) => `○${KINDS[kind]}「${title}」`),
      ].join("\n"),
      session.speakers.join("\n"),
      session.assignments.map((title) => `・${title}`).join("\n"),
    ]),
  },
  ...THEMES,
  {
    id: "scheme",
    rows: [
      ["重層事業 11", facts.schemeStatus.implementing.join("、")],
      ["移行準備 1", facts.schemeStatus.preparing.join("、")],
    ],
  },
];
