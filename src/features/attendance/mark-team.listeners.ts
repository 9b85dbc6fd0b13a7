import type { z } from "zod";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Context, Listen, SubmitAnswer, SubmitContext } from "../../platform/slack/listen.ts";
import { readReason } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type Choice, nextTeam, readTeamValue, type TeamOfSession } from "./attendance.rules.ts";
import { deskModal } from "./choose-team.view.ts";
import { TEAM } from "./ids.ts";
import { markTeam, readTeam, type TeamSheet } from "./mark-team.ts";
import {
  asItStands,
  type NotComing,
  readTouched,
  restPresent,
  type TeamModal,
  teamAbout,
  teamModal,
} from "./mark-team.view.ts";
import { readStandIns, standInsModal } from "./name-stand-ins.view.ts";
import { readDesk } from "./read-desk.ts";

type About = z.infer<typeof teamAbout>;

const askedOf = ({ who, now: at }: Context, about: About) => ({
  who,
  at,
  sessionId: about.session,
  teamId: about.team,
});

/** Handed over by the feature that asks people in advance. */
export type ReadNotComing = (tx: Tx, session: SessionFacts, personIds: string[]) => Promise<NotComing>;

export function listenMarkTeam(listen: Listen, deps: Deps, readNotComing: ReadNotComing): void {
  const notComingOf = ({ session, members }: TeamSheet) =>
    readNotComing(
      deps.db.client,
      session,
      members.map(({ personId }) => personId),
    );
  const show = async (options: TeamModal) =>
    teamModal({ ...options, notComing: await notComingOf(options.sheet) });

  const deskOf = async ({ who, now: at }: Context, { session: sessionId, desk }: About) =>
    desk ? { desk: await readDesk(deps, { who, at, sessionId }) } : {};

  for (const id of [TEAM.open, TEAM.choose]) {
    listen.action(id, async (context) => {
      const { who, words, now: at } = context;
      const sheet = await readTeam(deps, { who, at, ...readTeamValue(context.value) });
      await context.open(await show({ words, sheet, at }));
    });
  }

  listen.action(TEAM.rest, async (context) => {
    const { words, now: at } = context;
    const about = teamAbout.parse(context.about);
    const sheet = await readTeam(deps, askedOf(context, about));
    const notComing = await notComingOf(sheet);
    const absent = sheet.members.filter(({ personId }) => notComing.has(personId));
    const rest = restPresent(about, context.values, new Set(absent.map((one) => one.enrollmentId)));
    const reason = context.values.one(TEAM.reason);
    const shown = { words, sheet, at, reason, notComing, ...rest };
    await context.update(teamModal({ ...shown, ...(await deskOf(context, about)) }));
  });

  listen.action(TEAM.desk, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    await context.open(deskModal(words, await readDesk(deps, { who, at, sessionId })));
  });

  /** A list that takes the place of another in the same modal: new block ids, so that Slack shows its own values. */
  async function atDesk(context: Context, team: TeamOfSession, { round, reason }: Partial<About>) {
    const { who, words, now: at } = context;
    const sheet = await readTeam(deps, { who, at, ...team });
    const desk = await readDesk(deps, { who, at, sessionId: team.sessionId });
    return show({ words, sheet, at, desk, reason, round: (round ?? 0) + 1 });
  }

  listen.action(TEAM.next, async (context) => {
    const open = teamAbout.safeParse(context.about).data;
    const reason = context.values.one(TEAM.reason);
    await context.update(await atDesk(context, readTeamValue(context.value), { round: open?.round, reason }));
  });

  /** Everything of this team is written. */
  async function goOn(context: Context, about: About, reason: string | undefined): Promise<SubmitAnswer> {
    // With it goes the panel below: it would show the old state, and Slack tells of no choice made twice in a row.
    if (!about.desk) return { clear: true };
    const { who, words, now: at } = context;
    const sessionId = about.session;
    const desk = await readDesk(deps, { who, at, sessionId });
    const teamId = nextTeam(desk.counts.byTeam, about.team);
    if (teamId === undefined) return { update: deskModal(words, { ...desk, round: about.round + 1 }) };
    return { update: await atDesk(context, { sessionId, teamId }, { round: about.round, reason }) };
  }

  listen.submit(TEAM.modal, async (context) => {
    const { words, now: at, values } = context;
    const about = teamAbout.parse(context.about);
    const rows = readTouched(about, values);
    const reason = readReason(values, TEAM.reason);
    // Who came instead is asked next; those rows are written with the names.
    const standIns = rows.filter((row) => row.wanted === "SUBSTITUTE");
    const touched = rows.flatMap(({ wanted, ...row }) => {
      if (wanted === "SUBSTITUTE") return [];
      return [{ ...row, wanted: wanted === "NONE" ? undefined : { status: wanted } }];
    });
    const isMore = standIns.length > 0;
    const marked = await markTeam(deps, { ...askedOf(context, about), touched, reason, isMore });
    const { conflicts, sheet } = marked;
    const shown = { words, sheet, at, reason, ...(await deskOf(context, about)) };
    if (marked.needsReason) {
      return { update: await show({ ...shown, ...asItStands(about, values), isNewlyClosed: true }) };
    }
    if (conflicts.length > 0) {
      const chosen = new Map<string, Choice>(standIns.map((row) => [row.enrollmentId, "SUBSTITUTE"]));
      const ids = new Set(conflicts.map((row) => row.enrollmentId));
      return { update: await show({ ...shown, round: about.round + 1, conflicts: ids, chosen }) };
    }
    const { round, desk } = about;
    if (isMore) return { update: standInsModal({ words, sheet, rows: standIns, round, desk, reason }) };
    return goOn(context, about, reason);
  });

  listen.submit(TEAM.standInsModal, async (context: SubmitContext) => {
    const { words, values } = context;
    const about = teamAbout.parse(context.about);
    const touched = readStandIns(about, values);
    const reason = about.reason ?? readReason(values, TEAM.reason);
    const marked = await markTeam(deps, { ...askedOf(context, about), touched, reason });
    const { conflicts, sheet, needsReason } = marked;
    const again = needsReason ? touched : conflicts;
    if (again.length === 0) return goOn(context, about, reason);
    const typed = new Map(
      again.flatMap(({ enrollmentId, wanted }) =>
        wanted?.standIn ? [[enrollmentId, wanted.standIn] as const] : [],
      ),
    );
    const rows = again.map(({ enrollmentId, opened }) => ({
      enrollmentId,
      opened: needsReason ? opened : (sheet.stored.get(enrollmentId)?.status ?? ("NONE" as const)),
    }));
    const round = about.round + 1;
    const { desk } = about;
    return {
      update: standInsModal({
        ...{ words, sheet, rows, round, typed, desk, reason },
        isNewlyClosed: needsReason,
      }),
    };
  });
}
