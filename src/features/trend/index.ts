/** What the years say: figures, and sentences by rule. */
export type { Participation } from "./circle.rules.ts";
export { share, type YearRow } from "./figures.rules.ts";
export { sayTrend } from "./say-trend.ts";
export {
  type Spread,
  type TrendFacts,
  type TrendSentence,
  trendSentence,
  trendSentences,
} from "./sentences.rules.ts";
