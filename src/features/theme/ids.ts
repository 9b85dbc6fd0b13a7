export const CODEBOOK = {
  view: "theme.codebook.view",
  open: "theme.codebook.open",
  question: "theme.codebook.question",
  choose: "theme.codebook.choose",
  acts: "theme.codebook.acts",
  add: "theme.codebook.add",
  rename: "theme.codebook.rename",
  merge: "theme.codebook.merge",
  split: "theme.codebook.split",
} as const;

export const EDIT = {
  view: "theme.edit.view",
  entry: "theme.edit.entry",
  into: "theme.edit.into",
  items: "theme.edit.items",
  name: "theme.edit.name",
  back: "theme.edit.back",
  backBlock: "theme.edit.back-block",
} as const;

/** In the audit log. */
export const ADDED = "theme.added";
export const RENAMED = "theme.renamed";
export const MERGED = "theme.merged";
export const SPLIT = "theme.split";
