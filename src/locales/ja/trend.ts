/** Sentences by rule, for the report's 受講者の傾向: 名 in running text, as the report has it. */
interface OfYear {
  fiscalYear: number;
  value: number;
}

type Figure = "municipalities" | "teams" | "trainees";

const NAMES: Record<Figure, string> = {
  municipalities: "参加自治体数",
  teams: "チーム数",
  trainees: "受講者数",
};
const UNITS: Record<Figure, string> = { municipalities: "市町", teams: "チーム", trainees: "名" };
const year = (fiscalYear: number) => (fiscalYear >= 2019 ? `R${fiscalYear - 2018}年度` : `${fiscalYear}年度`);
const amount = (figure: Figure, value: number) => `${value}${UNITS[figure]}`;
const signed = (value: number) => `${value > 0 ? "+" : ""}${value}`;

interface Span {
  figures: Figure[];
  first: number;
  now: number;
  from: number[];
  to: number[];
}

const names = (figures: Figure[]) => figures.map((figure) => NAMES[figure]).join("及び");
const span = ({ figures, first, now, from, to }: Span) => {
  const at = (values: number[]) =>
    figures.map((figure, index) => amount(figure, values[index] ?? 0)).join("・");
  return `${year(first)} ${at(from)}→${year(now)} ${at(to)}`;
};

interface Shares {
  admin: number;
  shakyo: number;
  agency: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

export const trend = {
  year,
  /** As the year table begins its rows. */
  shortYear: (fiscalYear: number) => (fiscalYear >= 2019 ? `R${fiscalYear - 2018}` : `${fiscalYear}`),
  peak: ({ figure, peak, now, slight }: { figure: Figure; peak: OfYear; now: OfYear; slight: boolean }) =>
    `${NAMES[figure]}は${year(peak.fiscalYear)}をピークに${slight ? "微減" : "減少"}（${year(peak.fiscalYear)} ${amount(figure, peak.value)}→${year(now.fiscalYear)} ${amount(figure, now.value)}）`,
  growing: (of: Span) => `${names(of.figures)}は毎年増加（${span(of)}）`,
  shrinking: (of: Span) => `${names(of.figures)}は毎年減少（${span(of)}）`,
  change: ({ before, now, percent }: { before: OfYear; now: OfYear; percent: number }) =>
    percent === 0
      ? `受講者数は前年度と同じ${now.value}名`
      : `受講者数は前年度から${Math.abs(percent).toFixed(1)}％${percent > 0 ? "増" : "減"}（${before.value}名→${now.value}名）`,
  perTeam: ({ before, now }: { before: OfYear | null; now: OfYear }) =>
    `1チーム当たりの受講者数は${now.value.toFixed(2)}名${before ? `（前年度${before.value.toFixed(2)}名）` : ""}`,
  shares: (
    { first, from, to }: { first: number; from: Shares; to: Shares },
    groups: Record<keyof Shares, string>,
  ) =>
    `所属別の割合は、${(["admin", "shakyo", "agency"] as const)
      .map(
        (one) =>
          `${groups[one]}${to[one].toFixed(1)}％（${year(first)}比${signed(tenth(to[one] - from[one]))}ポイント）`,
      )
      .join("、")}`,
  departments: ({
    outside,
    known,
    percent,
    before,
  }: {
    outside: number;
    known: number;
    percent: number;
    before: number | null;
  }) =>
    `福祉以外の部署からの受講者は${outside}名（部署の分かる${known}名の${percent.toFixed(1)}％${before === null ? "" : `、前年度${before}名`}）`,
  careers: ({
    junior,
    midCareer,
    manager,
    known,
  }: {
    junior: number;
    midCareer: number;
    manager: number;
    known: number;
  }) => `職員の層は、若手${junior}名、中堅${midCareer}名、管理職${manager}名（分かる${known}名のうち）`,
  areas: ({ teams, municipalities }: { teams: number; municipalities: string[] }) =>
    [
      ...(teams > 0 ? [`地区別のチームは${teams}チーム`] : []),
      ...(municipalities.length > 0
        ? [`複数のチームで受講した市町は${municipalities.length}市町（${municipalities.join("、")}）`]
        : []),
    ].join("、"),
  firstTimers: ({ names: list }: { names: string[] }) =>
    `初めて参加した市町は${list.length}市町（${list.join("、")}）`,
  notBack: ({ names: list }: { names: string[] }) =>
    `前年度に参加し、今年度は参加していない市町は${list.length}市町（${list.join("、")}）`,
  everyYear: ({ names: list, of }: { names: string[]; of: number }) =>
    `3年続けて参加した市町は${list.length}市町（今年度の${of}市町のうち）`,
  rules: {
    peak: "ピーク",
    growing: "毎年増加",
    shrinking: "毎年減少",
    change: "前年度比",
    "per-team": "1チーム当たり",
    shares: "割合",
    departments: "部署の分野",
    careers: "職員の層",
    areas: "地区・複数チーム",
    "first-timers": "初参加",
    "not-back": "前年度のみ",
    "every-year": "3年連続",
  },
};
