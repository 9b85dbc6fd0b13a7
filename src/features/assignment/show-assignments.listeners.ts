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
import { assignmentsView, type ReadForms } from "./show-assignments.view.ts";

/** What the office sees instead: handed over by the feature that knows what was handed in. */
export type OfficeScreen = (context: CommandContext | OpeningContext, deps: Deps) => Promise<void>;

export interface HandedToAssignments {
  officeScreen: OfficeScreen;
  /** How far each team's form has come, from the feature that knows forms. */
  forms: ReadForms;
}

const twoIds = z.tuple([z.string().min(1), z.string().min(1)]);

/** The reverse of `standingKey`, out of a button's value. */
export function readStandingKey(value: string): AssignmentOfTeam {
  const [assignmentId, teamId] = twoIds.parse(value.split(":"));
  return { assignmentId, teamId };
}

export function listenForAssignments(
  listen: Listen,
  deps: Deps,
  { officeScreen, forms: readForms }: HandedToAssignments,
): void {
  const { client } = deps.db;

  async function screen({ who, words, now }: Context) {
    const teams = await readAssignments(client, { who, at: now });
    const forms = await readForms(client, {
      workspaceId: who.workspaceId,
      teamIds: teams.map(({ team }) => team.teamId),
      assignmentIds: [...new Set(teams.flatMap(({ lines }) => lines.map(({ assignment }) => assignment.id)))],
    });
    const { language, personId = "" } = who;
    return assignmentsView({ words, language, teams, forms, personId, at: now });
  }

  const show = async (context: CommandContext | OpeningContext) => {
    if (mayDo(context.who, "assignment.review")) await officeScreen(context, deps);
    else await context.open(await screen(context));
  };

  listen.command(COMMAND, show);
  listen.action(LIST.open, show);

  listen.action(PEN, async (context) => {
    const { who, now, value, update } = context;
    await holdPen(deps, { who, which: readStandingKey(value), at: now });
    await update(await screen(context));
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
