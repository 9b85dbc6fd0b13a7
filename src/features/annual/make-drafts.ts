/** What the figures have to say to each part that people write: a draft, and where it comes from. */
import type { Words } from "../../locales/index.ts";
import { sayTrend, share } from "../trend/index.ts";
import type { ReportModel, TextPart } from "./model.rules.ts";

export interface Draft {
  text: string;
  /** The rule or the records that it comes from. */
  source: string;
}

type Make = (words: Words, model: ReportModel) => Draft[];

const trends: Make = (words, { trends: sentences, names }) =>
  sentences.map((sentence) => ({
    text: sayTrend(words, sentence, names),
    source: words.annual.sources.rule(words.trend.rules[sentence.rule]),
  }));

const requirements: Make = ({ annual }, { rules }) =>
  rules ? annual.requirements(rules).map((text) => ({ text, source: annual.sources.settings })) : [];

const features: Make = ({ annual }, { work }) =>
  work.visits + work.hearings > 0 ? [{ text: annual.draft.visits(work), source: annual.sources.visits }] : [];

const reviewTrainees: Make = (words, model) => {
  const { annual } = words;
  const held = model.sessions.flatMap(({ number, counted }) => (counted ? [{ number, ...counted }] : []));
  const rates = held.map(({ number, trainees, enrolled }) => ({
    number,
    trainees,
    percent: share(trainees, enrolled) ?? 0,
  }));
  const observers = held.reduce((sum, one) => sum + one.observers, 0);
  const spread = ["growing", "departments", "careers", "areas"];
  return [
    ...trends(words, { ...model, trends: model.trends.filter(({ rule }) => spread.includes(rule)) }),
    ...(held.length > 0
      ? [{ text: annual.draft.attendance({ rates, observers }), source: annual.sources.attendance }]
      : []),
  ];
};

const reviewProgram: Make = ({ annual, session }, model) => {
  const parts = model.sessions.flatMap((row) => row.parts);
  const kinds = (["LECTURE", "PRACTICE_REPORT", "EXCHANGE", "EXERCISE"] as const)
    .map((kind) => ({ name: session.kinds[kind], count: parts.filter((part) => part.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const held = model.sessions.flatMap(({ counted }) => counted ?? []);
  const asked = held.reduce((sum, one) => sum + one.asked, 0);
  const submitted = held.reduce((sum, one) => sum + one.submitted, 0);
  const { given, handedIn } = model.work;
  return [
    ...(kinds.length > 0 ? [{ text: annual.draft.parts(kinds), source: annual.sources.program }] : []),
    ...(given > 0
      ? [{ text: annual.draft.assignments({ given, handedIn }), source: annual.sources.assignments }]
      : []),
    ...(asked > 0
      ? [{ text: annual.draft.reflections({ asked, submitted }), source: annual.sources.reflections }]
      : []),
    ...model.themes.map(({ table }) => ({
      text: annual.draft.themes(
        annual.questions[table.question],
        table.themes.slice(0, 3).map(({ name }) => name),
      ),
      source: annual.sources.themes,
    })),
  ];
};

const reviewNext: Make = (words, model) => {
  const { annual } = words;
  const { years, scheme, fiscalYear, names } = model;
  const [first, now] = [years[0], years.at(-1)];
  const isNow = now?.fiscalYear === fiscalYear;
  const circle = ["first-timers", "not-back", "every-year"];
  const { implementing, preparing } = scheme;
  return [
    ...(first && now && isNow
      ? [
          {
            text: annual.draft.soFar({ first: first.fiscalYear, teams: now.teams, trainees: now.trainees }),
            source: annual.sources.years,
          },
        ]
      : []),
    ...trends(words, { ...model, trends: model.trends.filter(({ rule }) => circle.includes(rule)) }),
    ...(implementing.length + preparing.length > 0
      ? [
          {
            text: annual.draft.scheme({
              implementing: implementing.length,
              preparing: preparing.length,
              word: names.municipality,
            }),
            source: annual.sources.scheme,
          },
        ]
      : []),
  ];
};

const NONE: Make = () => [];
const MAKERS: Record<TextPart, Make> = {
  audience: NONE,
  requirements,
  trends,
  features,
  reviewTrainees,
  reviewProgram,
  reviewNext,
  scheme: NONE,
};

export const draftsOf = (words: Words, model: ReportModel, part: TextPart): Draft[] =>
  MAKERS[part](words, model);
