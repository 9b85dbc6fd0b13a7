export const ANSWER = {
  press: {
    ATTEND: "intention.answer.attend",
    VENUE: "intention.answer.venue",
    ONLINE: "intention.answer.online",
    ABSENT: "intention.answer.absent",
    SUBSTITUTE: "intention.answer.substitute",
  },
  open: "intention.answer.open",
  modal: "intention.answer.modal",
  /** Ends in the round: how often the form came back. */
  choice: "intention.answer.choice",
  standInModal: "intention.answer.stand-in",
  name: "intention.answer.name",
  kana: "intention.answer.kana",
  organization: "intention.answer.organization",
  place: "intention.answer.place",
} as const;

export const TEAM = {
  open: "intention.team.open",
  choose: "intention.team.choose",
  modal: "intention.team.modal",
  people: "intention.team.people",
  person: "intention.team.person",
} as const;

/** Ends in the number of the session, because messages about two sessions may be one. */
export const MESSAGE = "intention.message";

export const CARD = {
  own: "intention.card.own",
  team: "intention.card.team",
  teams: "intention.card.teams",
} as const;
