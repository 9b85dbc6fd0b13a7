/** Fields that the forms of several acts have. */
export const FIELD = {
  day: "membership.field.day",
  who: "membership.field.who",
  reason: "membership.field.reason",
  role: "membership.field.role",
} as const;

/** Who leads after an act that would leave a team without: fields of the preview. */
export const GAP = {
  leader: "membership.gap.leader",
  reason: "membership.gap.reason",
} as const;

export const LEADER_NOTICE = "membership.leader";
/** To whoever took somebody's place and does not lead; to who led, and stays in the team. */
export const SUCCESSOR_NOTICE = "membership.successor";
export const FORMER_LEADER_NOTICE = "membership.former-leader";
