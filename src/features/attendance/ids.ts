export const OWN = {
  press: {
    PRESENT: "attendance.mark-own.present",
    LATE: "attendance.mark-own.late",
    LEFT_EARLY: "attendance.mark-own.left-early",
    ABSENT: "attendance.mark-own.absent",
    EXCUSED: "attendance.mark-own.excused",
    SUBSTITUTE: "attendance.mark-own.substitute",
  },
  open: "attendance.mark-own.open",
  takeBack: "attendance.mark-own.take-back",
  modal: "attendance.mark-own.modal",
  status: "attendance.mark-own.status",
  standInModal: "attendance.mark-own.stand-in",
  name: "attendance.mark-own.name",
  kana: "attendance.mark-own.kana",
  organization: "attendance.mark-own.organization",
} as const;

/** Block ids of repeated inputs end in their ordinal: `attendance.mark-team.member-1`. */
export const TEAM = {
  open: "attendance.mark-team.open",
  choose: "attendance.mark-team.choose",
  modal: "attendance.mark-team.modal",
  member: "attendance.mark-team.member",
  reason: "attendance.mark-team.reason",
  rest: "attendance.mark-team.rest",
  restBlock: "attendance.mark-team.rest-block",
  standInsModal: "attendance.mark-team.stand-ins",
  name: "attendance.mark-team.name",
  kana: "attendance.mark-team.kana",
  organization: "attendance.mark-team.organization",
  /** 受付で入力: team after team at one screen. */
  desk: "attendance.mark-team.desk",
  deskModal: "attendance.mark-team.desk-modal",
  deskDone: "attendance.mark-team.desk-done",
  deskTeams: "attendance.mark-team.desk-teams",
  next: "attendance.mark-team.next",
} as const;

export const OBSERVERS = {
  open: "attendance.record-observers.open",
  modal: "attendance.record-observers.modal",
  names: "attendance.record-observers.names",
  headcount: "attendance.record-observers.headcount",
  reason: "attendance.record-observers.reason",
} as const;

export const CARD = {
  own: "attendance.card.own",
  team: "attendance.card.team",
  teams: "attendance.card.teams",
  observers: "attendance.card.observers",
} as const;
