/** Handed out, reminded of, overdue: to leader and contacts, and reminders to who holds the pen as well. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Audience,
  Composed,
  MailLetter,
  NoticeFacts,
  NoticeKind,
  Occasion,
  Subject,
  ToCompose,
} from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import {
  type AssignmentMessage,
  handedOutMessage,
  overdueMessage,
  reminderMessage,
} from "./assignment.card.ts";
import {
  type AssignmentFacts,
  commonDueDate,
  mayHandIn,
  NOTHING_DONE,
  teamDueDate,
} from "./assignment.rules.ts";
import {
  findAssignment,
  membersOn,
  type Spokesperson,
  standingKey,
  standingsOf,
  type TeamWithDays,
  teamsWithDays,
} from "./assignment.store.ts";
import { HANDED_OUT, OVERDUE, REMINDER } from "./ids.ts";
import {
  type Asked,
  assignmentOccasions,
  type Occasions,
  type ToSay,
  whatToRemind,
  whatToSayWhenOverdue,
} from "./occasions.rules.ts";

interface Facts {
  assignment: AssignmentFacts;
  program: ProgramFacts;
  sessions: SessionFacts[];
  teams: (TeamWithDays & Pick<Asked, "standing">)[];
}

async function factsOf(tx: Tx, workspaceId: string, assignmentId: string): Promise<Facts | undefined> {
  const assignment = await findAssignment(tx, workspaceId, assignmentId);
  if (!assignment) return undefined;
  const program = await loadProgram(tx, workspaceId, assignment.programId);
  const standings = await standingsOf(tx, workspaceId, { assignmentIds: [assignmentId] });
  const teams = (await teamsWithDays(tx, program)).map((team) => ({
    ...team,
    standing: standings.get(standingKey({ assignmentId, teamId: team.teamId })) ?? NOTHING_DONE,
  }));
  return { assignment, program, sessions: await sessionsOf(tx, program), teams };
}

const NOBODY: Audience = { people: [], channels: [], skipped: [] };

/** Leader and contacts, and who holds the pen: each person once. */
function spokespeople(facts: Facts, members: Spokesperson[], withPen: boolean): Spokesperson[] {
  const pens = new Map(facts.teams.map(({ teamId, standing }) => [teamId, standing.penId]));
  return members.filter(
    ({ role, personId, teamId }) => role !== "MEMBER" || (withPen && pens.get(teamId) === personId),
  );
}

type AskedTeam = Asked & TeamWithDays;

/** A team as it is asked; undefined when it has no last day. */
function askedOf(facts: Facts, teamId: string): AskedTeam | undefined {
  const { assignment, sessions, program, teams } = facts;
  const team = teams.find((one) => one.teamId === teamId);
  const due = team && teamDueDate(commonDueDate(assignment, sessions), team.standing, team.closed);
  if (!team || due === undefined) return undefined;
  const giving = sessions.find(({ number }) => number === assignment.givenInSession);
  return { ...team, due, rules: program.rules, givenOn: giving?.date ?? "" };
}

interface Speaking {
  kind: string;
  occasions: keyof Occasions;
  /** Who is spoken to beside leader and contacts. */
  withPen: boolean;
  leaderOnly: boolean;
  decide(asked: Asked, notice: Pick<NoticeFacts, "ordinal">, at: Date): ToSay;
  message(say: AssignmentMessage): ReturnType<typeof reminderMessage>;
}

interface Reading {
  delivery: Pick<ToCompose, "language" | "sent">;
  role: Spokesperson["role"];
  at: Date;
}

function messageOf(facts: Facts, asked: AskedTeam, { delivery, role, at }: Reading): AssignmentMessage {
  const { assignment, sessions } = facts;
  return {
    words: wordsIn(delivery.language),
    assignment,
    teamId: asked.teamId,
    teamName: asked.name,
    standing: asked.standing,
    due: asked.due,
    rules: asked.rules,
    usedIn: sessions.find(({ number }) => number === assignment.usedInSession),
    givenIn: sessions.find(({ number }) => number === assignment.givenInSession),
    at,
    // An edited message is read on another day than it was sent.
    isFresh: !delivery.sent,
    mayHandIn: mayHandIn(role),
  };
}

function assignmentKind(speaking: Speaking, options: Partial<NoticeKind>): NoticeKind {
  const { kind, withPen, leaderOnly, decide, message } = speaking;
  const spoken = (facts: Facts, members: Spokesperson[]) =>
    spokespeople(facts, members, withPen).filter(({ role }) => !leaderOnly || role === "LEADER");

  async function occasions(tx: Tx, { workspaceId, id }: Subject, asIfRunning: boolean): Promise<Occasion[]> {
    const facts = await factsOf(tx, workspaceId, id);
    if (!facts || (facts.program.state !== "RUNNING" && !asIfRunning)) return [];
    return assignmentOccasions(facts)[speaking.occasions];
  }

  return {
    kind,
    subject: "assignment",
    urgency: "routine",
    // What a team hears is worked out from its own days: earlier, it would only wait for them.
    neverEarlier: true,
    merges: true,
    lastWord: true,
    ...options,
    occasions: (tx, subject, { asIfRunning = false } = {}) => occasions(tx, subject, asIfRunning),

    async audience(tx, notice, at) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      if (!facts) return NOBODY;
      const members = await membersOn(tx, facts.program, dateOf(at));
      const everybody = spoken(facts, members).map(({ personId, teamId }) => {
        const asked = askedOf(facts, teamId);
        const verdict = asked ? decide(asked, notice, at) : ({ skip: "expired" } as const);
        // Who waits for a day of their own is asked again then.
        return {
          personId,
          reason: typeof verdict === "object" && "skip" in verdict ? verdict.skip : undefined,
        };
      });
      return {
        people: everybody.flatMap(({ personId, reason }) => (reason ? [] : [personId])),
        channels: [],
        skipped: everybody.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : [])),
      };
    },

    async compose(tx, notice, deliveries, at) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      const members = facts ? await membersOn(tx, facts.program, dateOf(at)) : [];
      return new Map(
        deliveries.map((delivery): [string, Composed] => {
          const own = facts && spoken(facts, members).find(({ personId }) => personId === delivery.recipient);
          // What stands in Slack is put right also for who no longer speaks for the team.
          const member = own ?? members.find(({ personId }) => personId === delivery.recipient);
          const asked = facts && member && askedOf(facts, member.teamId);
          if (!facts || !asked || (!delivery.sent && !own)) return [delivery.deliveryId, { skip: "left" }];
          const verdict = delivery.sent ? "say" : decide(asked, notice, at);
          if (verdict !== "say") return [delivery.deliveryId, verdict];
          return [
            delivery.deliveryId,
            { say: message(messageOf(facts, asked, { delivery, role: member.role, at })) },
          ];
        }),
      );
    },

    async mail(tx, notice, { at, language }) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      if (!facts) return [];
      const members = spoken(facts, await membersOn(tx, facts.program, dateOf(at)));
      return facts.teams.flatMap(({ teamId, name }): MailLetter[] => {
        const asked = askedOf(facts, teamId);
        if (!asked || decide(asked, notice, at) !== "say") return [];
        const people = members.filter((one) => one.teamId === teamId).map(({ personId }) => personId);
        const reading = { delivery: { language, sent: false }, role: "LEADER" as const, at };
        const content = message({ ...messageOf(facts, asked, reading), byMail: true });
        return [{ people, content, ways: wordsIn(language).assignment.mailWays(name) }];
      });
    },

    async sample(tx, { workspaceId, id }, language, at) {
      const facts = await factsOf(tx, workspaceId, id);
      const [team] = facts?.teams ?? [];
      const asked = facts && team && askedOf(facts, team.teamId);
      if (!asked) return undefined;
      const [planned] = assignmentOccasions(facts)[speaking.occasions];
      const delivery = { language, sent: false };
      return message(messageOf(facts, asked, { delivery, role: "LEADER", at: planned?.dueAt ?? at }));
    },
  };
}

export const assignmentNotices: NoticeKind[] = [
  assignmentKind(
    {
      kind: HANDED_OUT,
      occasions: "handedOut",
      withPen: false,
      leaderOnly: false,
      decide: ({ onHold }) => (onHold ? { skip: "on-hold" } : "say"),
      message: handedOutMessage,
    },
    {},
  ),
  assignmentKind(
    {
      kind: REMINDER,
      occasions: "reminders",
      withPen: true,
      leaderOnly: false,
      decide: (asked, { ordinal }, at) => whatToRemind(asked, ordinal, at),
      message: reminderMessage,
    },
    { reopens: true },
  ),
  assignmentKind(
    {
      kind: OVERDUE,
      occasions: "overdue",
      withPen: false,
      leaderOnly: true,
      decide: (asked, _notice, at) => whatToSayWhenOverdue(asked, at),
      message: overdueMessage,
    },
    { reopens: true },
  ),
];
