export const LEADER = { open: "teams.leader.open", until: "teams.leader.until" } as const;

export const CONTACTS = {
  open: "teams.contacts.open",
  first: "teams.contacts.first",
  second: "teams.contacts.second",
} as const;

export const HOLD = { open: "teams.hold.open", release: "teams.hold.release" } as const;

export const MERGE = { open: "teams.merge.open", stays: "teams.merge.stays" } as const;

export const SPLIT = {
  open: "teams.split.open",
  movers: "teams.split.movers",
  leader: "teams.split.leader",
  number: "teams.split.number",
  name: "teams.split.name",
} as const;

export const UNITS = {
  open: "teams.units.open",
  /** Followed by its ordinal: a menu holds a hundred. */
  municipalities: "teams.units.municipalities",
} as const;

export const NAME = { open: "teams.name.open", name: "teams.name.name", area: "teams.name.area" } as const;
