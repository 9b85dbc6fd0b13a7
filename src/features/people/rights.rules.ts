/** Who may do what: one table, asked in every use case and walked by a test. */
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Role, Who } from "../../platform/slack/who.ts";

const OFFICE: Role[] = ["council"];
const TEAM: Role[] = ["leader", "contact"];
const COUNTS: Role[] = ["council", "viewer"];

export const RIGHTS = {
  "program.see": [...COUNTS],
  "program.start": OFFICE,
  "program.test-send": OFFICE,
  "program.import": OFFICE,
  "people.match": OFFICE,
  "roster.change": OFFICE,
  "program.export": OFFICE,
  "program.pause": OFFICE,
  "program.finish": OFFICE,
  /** What will be said, with names, and holding, moving or stopping it. */
  "calendar.change": OFFICE,
  /** The closed days of municipalities. */
  "closure.edit": OFFICE,
  /** Seeing who did what, and taking it back. */
  "program.log": OFFICE,
  "program.settings": OFFICE,
  "program.create": OFFICE,
  "application.handle": OFFICE,
  "session.see": ["council", "viewer", "leader", "contact", "trainee", "observer", "speaker"],
  "session.edit": OFFICE,
  "session.announce": OFFICE,
  "session.close": OFFICE,
  "attendance.mark-own": ["trainee", "leader", "contact"],
  /** For the own team; the use case checks whose team it is. */
  "attendance.mark-team": TEAM,
  "attendance.mark-any": OFFICE,
  "attendance.see-counts": [...COUNTS],
  /** Of one's own attendance: the use case takes no other. */
  "correction.ask": ["trainee", "leader", "contact"],
  "correction.decide": OFFICE,
  "intention.answer-own": ["trainee", "leader", "contact"],
  /** For the own team; the use case checks whose team it is. */
  "intention.answer-team": TEAM,
  "intention.answer-any": OFFICE,
  "intention.see-counts": [...COUNTS],
  "material.manage": OFFICE,
  "reception.download": OFFICE,
  "paper.download": OFFICE,
  "reflection.answer": ["trainee", "leader", "contact", "observer"],
  "reflection.see-counts": [...COUNTS],
  "reflection.read": OFFICE,
  /** From the person's sheet on paper. */
  "reflection.enter": OFFICE,
  /** One's own training report, from the own answer; the use case takes no other. */
  "fukumei.take": ["trainee", "leader", "contact"],
  /** The own team's; the use case checks whose team it is. */
  "assignment.see": ["trainee", "leader", "contact"],
  "assignment.work": ["trainee", "leader", "contact"],
  "assignment.hand-in": TEAM,
  "assignment.review": OFFICE,
  /** The themes that answers are coded with. */
  "theme.edit": OFFICE,
  /** Reading statements, coding them, and taking them out and in as a file. */
  "coding.edit": OFFICE,
  "visit.see": OFFICE,
  "visit.edit": OFFICE,
  /** How many, and nothing of teams or words. */
  "visit.see-counts": [...COUNTS],
  "summary.post": OFFICE,
  "records.see-all": OFFICE,
  /** Of the own team: who is done, never a word; the use case checks whose team it is. */
  "records.see-team": TEAM,
  "records.see-counts": [...COUNTS],
  "records.export": OFFICE,
  /** What people wrote, as a table that leaves the office. */
  "release.themes": OFFICE,
  /** The version for approval. */
  "report.see": [...COUNTS],
  /** Writing it, with the drafts and the names behind its figures. */
  "report.edit": OFFICE,
  "report.approve": OFFICE,
  /** One's own data, and nobody else's. */
  "mydata.see": ["council", "viewer", "leader", "contact", "trainee", "observer", "speaker"],
  "broadcast.send": OFFICE,
  /** One's own language, hours and absence. */
  "settings.own": ["council", "viewer", "leader", "contact", "trainee", "observer", "speaker"],
  /** Names and addresses of those whom Slack does not reach, and what was mailed to them. */
  "mail.handle": OFFICE,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof RIGHTS;

/** Whoever has left keeps these; somebody unknown never has them. */
const KEPT_WITHOUT_ROLE: readonly Action[] = ["mydata.see"];

export function mayDo(who: Pick<Who, "roles">, action: Action): boolean {
  if (who.roles.size === 0) return KEPT_WITHOUT_ROLE.includes(action);
  return RIGHTS[action].some((role) => who.roles.has(role));
}

/** Throws a UserError unless `who` is known and may do this. */
export function requireRight(who: Who, action: Action): asserts who is KnownWho {
  if (who.personId !== undefined && mayDo(who, action)) return;
  // Whoever has left is not of another role: they have none.
  const isNobody = who.roles.size === 0;
  throw new UserError("not-allowed", ({ common }) => (isNobody ? common.noRoleNow : common.notAllowed));
}
