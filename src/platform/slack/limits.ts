/** What Slack refuses, in one table (https://docs.slack.dev/reference/block-kit/blocks and /surfaces/modals). */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  header: 150,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  options: 100,
  choices: 10,
  optionText: 75,
  label: 2000,
  hint: 2000,
  placeholder: 150,
  inputLength: 3000,
  viewTitle: 24,
  privateMetadata: 3000,
  tableRows: 100,
  tableCells: 20,
  tableCharacters: 10_000,
  chartTitle: 50,
  chartSeries: 6,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;

/** A message or view that Slack would refuse: a fault of ours, found before it is sent. */
export class BlockLimitError extends Error {
  constructor(limit: keyof typeof LIMITS, size: number) {
    super(`${limit}: ${size} is more than Slack takes (${LIMITS[limit]})`);
    this.name = "BlockLimitError";
  }
}

export function within<T extends string | readonly unknown[]>(limit: keyof typeof LIMITS, value: T): T {
  if (value.length > LIMITS[limit]) throw new BlockLimitError(limit, value.length);
  return value;
}

/** Cuts what people typed to a length that Slack takes, with an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // Never through the middle of a character of two halves (𠮷, emoji).
  return `${text.slice(0, length - 1).replace(/\p{Surrogate}$/u, "")}…`;
}
