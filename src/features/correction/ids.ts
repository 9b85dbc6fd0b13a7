export const ASK = {
  open: "correction.ask.open",
  modal: "correction.ask.modal",
  wanted: "correction.ask.wanted",
  note: "correction.ask.note",
  done: "correction.ask.done",
} as const;

export const LIST = {
  /** The button on /program's screen. */
  open: "correction.list.open",
  view: "correction.list.view",
  /** Beside one request, in the list and in the office's channel. */
  look: "correction.list.look",
} as const;

export const DECIDE = {
  modal: "correction.decide.modal",
  verdict: "correction.decide.verdict",
  answer: "correction.decide.answer",
  name: "correction.decide.name",
  kana: "correction.decide.kana",
  organization: "correction.decide.organization",
} as const;

export const CARD = {
  own: "correction.card.own",
  asked: "correction.card.asked",
} as const;

export const ASKED_KIND = "correction.asked";
export const DECIDED_KIND = "correction.decided";
export const REVERSED_KIND = "correction.reversed";
