import type { Words } from "../index.ts";

const QUESTIONS = { deepen: "topics to deepen", outreach: "measures for non-participants" };

export const release: Words["release"] = {
  title: "Release of themes",
  most: {
    deepen: "Said most so far (to go deeper into)",
    outreach: "Said most so far (to spread understanding)",
  },
  open: { deepen: "Release themes (to deepen)", outreach: "Release themes (measures)" },
  first: "This table will be released. Once it is, it stands in the annual report.",
  again: (number) => `What changed since release ${number}. Releasing makes a new version.`,
  hiddenTitle: (count) => `Figures that are not shown (${count}; only the office sees them here)`,
  hiddenLine: (place, people, why) => `${place}: ${people} (${why})`,
  why: {
    "few-people": "fewer than 5 people",
    "few-teams": "fewer than 2 teams",
    complement: "other figures would give it away",
    before: "not shown in the release before",
    unpublished: "a column that is not released",
  },
  place: (theme, part) => (part === undefined ? theme : `${theme} / ${part}`),
  people: (count) => `${count}`,
  tableTitle: "What is released",
  themeLine: (name, all, groups) => `${name}: ${all} (${groups.join(", ")})`,
  itemLine: (name, people) => `  ${name}: ${people}`,
  changesTitle: "Since the release before",
  change: (place, from, to) => `${place}: ${from} → ${to}`,
  tellingTitle: "What the difference would tell",
  refused:
    "Beside the release before, this one would tell of fewer than five people, so it cannot go out now. It can once the difference is five people or more.",
  nothing: "There is no theme to release. There is one as soon as 5 people of 2 teams have written of it.",
  same: "Nothing has changed since the release before.",
  changedMeanwhile: "The figures changed while you looked at them. Open the preview again.",
  how: "Figures of fewer than 5 people or 2 teams are not shown, nor what would give them away. A release is frozen and cannot be taken back. Up to three themes of the most people are then added to the last wrap-up in the program’s channel.",
  submit: "Release",
  done: (number) => `Released (version ${number}).`,
  doneHow: "The next file of the annual report has the table.",
  more: (count) => `${count} more`,
  logged: ({ question, number, themes, hidden }) =>
    `Released version ${number} of the table of themes (${QUESTIONS[question]}; ${themes} themes, ${hidden} figures not shown)`,
};
