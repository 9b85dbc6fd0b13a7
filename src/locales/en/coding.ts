import type { Words } from "../index.ts";

export const coding: Words["coding"] = {
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
