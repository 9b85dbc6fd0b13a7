/** The sessions so far as Slack's own chart, and a sentence that says the same. Pure. */
import type { Words } from "../../locales/index.ts";
import { type Block, barChart, note } from "../../platform/slack/blocks.ts";
import type { SummaryFacts } from "./facts.rules.ts";

/** As many as one chart takes; a chart of one session shows nothing. */
const [LEAST, MOST] = [2, 20];

export interface Figures {
  blocks: Block[];
  /** For a reader without blocks. */
  text: string[];
}

export function figuresPart({ sessions }: SummaryFacts, words: Words): Figures {
  const held = sessions.filter((line) => line.isHeld).slice(-MOST);
  if (held.length < LEAST) return { blocks: [], text: [] };
  const { chart } = words.summary;
  const points = (value: (line: (typeof held)[number]) => number) =>
    held.map((line) => ({ label: chart.session(line.number), value: value(line) }));
  const trainees = points(({ attendance }) => attendance.trainees);
  const answers = points(({ reflections }) => reflections.submitted);
  const sentence = chart.sentence(trainees, answers);
  const series = [
    { name: chart.trainees, data: trainees },
    { name: chart.answers, data: answers },
  ];
  return { blocks: [barChart(chart.title, series), note(sentence)], text: [sentence] };
}
