/** A sentence in words. */
import type { Words } from "../../locales/index.ts";
import type { TrendSentence } from "./sentences.rules.ts";

/** `groups`: what the program calls its three affiliations. */
export function sayTrend(
  { trend }: Pick<Words, "trend">,
  sentence: TrendSentence,
  groups: { admin: string; shakyo: string; agency: string },
): string {
  switch (sentence.rule) {
    case "peak":
      return trend.peak(sentence);
    case "growing":
      return trend.growing(sentence);
    case "shrinking":
      return trend.shrinking(sentence);
    case "change":
      return trend.change(sentence);
    case "per-team":
      return trend.perTeam(sentence);
    case "shares":
      return trend.shares(sentence, groups);
    case "departments":
      return trend.departments(sentence);
    case "careers":
      return trend.careers(sentence);
    case "areas":
      return trend.areas(sentence);
    case "first-timers":
      return trend.firstTimers(sentence);
    case "not-back":
      return trend.notBack(sentence);
    case "every-year":
      return trend.everyYear(sentence);
  }
}
