import type { Words } from "../index.ts";

export const coding: Words["coding"] = {
  help: "・/reflection themes: (office) codes what was written with themes and items; leads to the codebook and the list (Excel).",
  title: "Coding",
  back: "Back to coding",
  submit: "Save this coding",
  next: "Next statements",
  later: "Nothing (code it later)",
  choose: (place) => `Coding of statement ${place}`,
  suggested: (name) => `Suggested: ${name}`,
  noneFits: "None of them fits",
  from: (place, number, affiliation) =>
    `Statement ${place}: session ${number}, ${affiliation ?? "without a name"}`,
  standing: ({ statements, coded, noneFits, uncoded }) => {
    if (statements === 0) return "There is no statement for this question yet.";
    const done = `Statements: ${statements}. Coded: ${coded}; none fits: ${noneFits}`;
    return uncoded > 0 ? `${done}; not coded yet: ${uncoded}.` : `${done}. All of them are coded.`;
  },
  hint: "What is chosen at first is suggested by what has been coded so far and by the words of the codebook. Choose otherwise where it is wrong; a statement may have several.",
  nothingChosen: "Nothing was chosen, so nothing was saved.",
  noneAndSome: "“None of them fits” cannot be chosen beside others.",
  saved: (count) => `Codings saved: ${count}.`,
  redirected: (from, to) => `“${from}” was merged into “${to}”, so it was coded with “${to}”.`,
  differs: (text, theirs) =>
    `“${text}” was coded by somebody else first (${theirs.length > 0 ? theirs.join("; ") : "none fits"}), and stays so.`,
  unknown: (count) => `Not saved, because what was chosen is no longer in the codebook: ${count}.`,
  gone: (count) => `Statements that are gone because the answer was rewritten: ${count}.`,
  changedSince: "The coding has changed since, so this cannot be undone.",
  log: {
    coded: ({ coded, noneFits, cleared }) =>
      [
        ...(coded > 0 ? [`Statements coded: ${coded}`] : []),
        ...(noneFits > 0 ? [`“None fits”: ${noneFits}`] : []),
        ...(cleared > 0 ? [`Set back to uncoded: ${cleared}`] : []),
      ].join("; "),
    undo: ["The coding of that time is taken back. Statements coded anew since then stay as they are."],
  },
};
