export const VISIBILITY = {
  /** In the session's panel. */
  card: "anonymous.visibility.card",
  change: "anonymous.visibility.change",
} as const;

export const READ = {
  open: "anonymous.read.open",
  view: "anonymous.read.view",
  page: "anonymous.read.page",
  pages: "anonymous.read.pages",
} as const;
