/** The year table as two pictures, each with a sentence that says the same. */
import type { Words } from "../../locales/index.ts";
import type { ChartSpec, Part } from "../../platform/documents/parts.ts";
import type { ReportModel } from "./model.rules.ts";

/** One year is no course of years. */
const FEWEST_YEARS = 2;

function chart(spec: ChartSpec, say: (name: string, figures: string) => string): Part {
  const lines = spec.series.map(({ name, values }) =>
    say(name, spec.categories.map((category, at) => `${category} ${values[at] ?? 0}`).join("、")),
  );
  return { kind: "chart", chart: spec, alt: [spec.title, ...lines].join("。") };
}

export function yearCharts({ annual, trend }: Words, { years, names }: ReportModel): Part[] {
  if (years.length < FEWEST_YEARS) return [];
  const categories = years.map(({ fiscalYear }) => trend.shortYear(fiscalYear));
  const series = (key: "admin" | "shakyo" | "agency" | "municipalities" | "teams", name: string) => ({
    name,
    values: years.map((year) => year[key]),
  });
  const { columns, charts } = annual;
  return [
    chart(
      {
        ...{ kind: "stacked", title: charts.trainees, unit: charts.people, categories },
        series: [
          series("admin", names.admin),
          series("shakyo", names.shakyo),
          series("agency", names.agency),
        ],
      },
      charts.say,
    ),
    chart(
      {
        ...{ kind: "beside", title: charts.teams, unit: "", categories },
        series: [series("municipalities", columns.municipalities), series("teams", columns.teams)],
      },
      charts.say,
    ),
  ];
}
