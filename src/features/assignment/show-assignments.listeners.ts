import { z } from "zod";
import type { Deps } from "../../platform/deps.ts";
import type { CommandContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { mayDo } from "../people/index.ts";
import type { AssignmentOfTeam } from "./assignment.store.ts";
import { awaitApproval, prepareApproval } from "./await-approval.ts";
import { approvalDone, approvalView, readApproval } from "./await-approval.view.ts";
import { holdPen } from "./hold-pen.ts";
import { COMMAND, LIST, PEN, REVIEW } from "./ids.ts";
import { readAssignments } from "./read-assignments.ts";
import { assignmentsView } from "./show-assignments.view.ts";

/** What the office sees instead: handed over by the feature that knows what was handed in. */
export type OfficeScreen = (context: CommandContext | OpeningContext, deps: Deps) => Promise<void>;

const twoIds = z.tuple([z.string().min(1), z.string().min(1)]);

/** The reverse of `standingKey`, out of a button's value. */
export function readStandingKey(value: string): AssignmentOfTeam {
  const [assignmentId, teamId] = twoIds.parse(value.split(":"));
  return { assignmentId, teamId };
}

async function screen({ who, words, now }: Context, { db }: Deps) {
  const teams = await readAssignments(db.client, { who, at: now });
  return assignmentsView({ words, teams, personId: who.personId ?? "", at: now });
}

export function listenForAssignments(listen: Listen, deps: Deps, officeScreen: OfficeScreen): void {
  const show = async (context: CommandContext | OpeningContext) => {
    if (mayDo(context.who, "assignment.review")) await officeScreen(context, deps);
    else await context.open(await screen(context, deps));
  };

  listen.command(COMMAND, show);
  listen.action(LIST.open, show);

  listen.action(PEN, async (context) => {
    const { who, now, value, update } = context;
    await holdPen(deps, { who, which: readStandingKey(value), at: now });
    await update(await screen(context, deps));
  });

  listen.action(REVIEW.open, async ({ who, words, now, value, open }) => {
    const own = await prepareApproval(deps, { who, which: readStandingKey(value), at: now });
    await open(approvalView(words, own, now));
  });

  listen.submit(REVIEW.view, async (context) => {
    const { who, words, now } = context;
    const { which, until } = readApproval(context);
    const own = await awaitApproval(deps, { who, which, at: now, until });
    return { update: approvalDone(words, own, until) };
  });
}
