import type { Words } from "../index.ts";

export const theme: Words["theme"] = {
  button: "Codebook",
  title: "Codebook",
  question: "Question",
  questions: { deepen: "Topics to deepen", outreach: "Reaching others" },
  intro: (themes, items) => `Themes: ${themes}, concrete items: ${items}.`,
  more: (count) =>
    `${count} more themes. The sheet 分類表 of the list of statements (Excel) has all of them.`,
  allYears:
    "The codebook serves all years. Renaming, merging and splitting lose no coding, and can be undone from the log.",
  acts: { add: "Add", rename: "Rename", merge: "Merge", split: "Split" },
  explain: {
    add: "A new theme, or a new concrete item of a theme.",
    rename: "Only the name changes; everything that is coded stays.",
    merge: "What is coded with the first counts with the second from now on.",
    split: "The chosen items move to a new theme, and their statements with them.",
  },
  fields: {
    place: "Where",
    entry: "What to rename",
    from: "What to merge",
    into: "Into",
    items: "Items to move to the new theme",
    name: "Name",
  },
  asTheme: "As a new theme",
  submit: "Save",
  back: "Back to the codebook",
  done: {
    add: "Added to the codebook.",
    rename: "Renamed.",
    merge: "Merged.",
    split: "Split off into a new theme.",
  },
  faults: {
    empty: () => "Enter a name.",
    long: (_name, most) => `A name has at most ${most} characters.`,
    taken: (name) => `“${name}” is there already.`,
    gone: "Somebody merged this entry while the form was open. Open the codebook again.",
    same: "Both are the same.",
    themeIntoItem: "A theme can only be merged into another theme.",
    noItems: "Choose the items to move.",
    changedSince: "The codebook has changed since, so this cannot be undone.",
    inUse: "This entry is in use, so it cannot be taken back. Merge it into another one instead.",
  },
  log: {
    added: ({ name, theme }) =>
      theme === null ? `Theme added: “${name}”` : `Item added to “${theme}”: “${name}”`,
    renamed: ({ from, to }) => `“${from}” renamed to “${to}”`,
    merged: ({ from, to }) => `“${from}” merged into “${to}”`,
    split: ({ name, items }) => `New theme “${name}” with ${items.map((item) => `“${item}”`).join(", ")}`,
    undoMerge: ["The two part again, and each statement goes back to what it was coded with."],
    undoSplit: ["The items go back to their themes, and the new theme is taken away."],
  },
};
