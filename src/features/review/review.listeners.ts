/** What an officer does with assignments, from the matrix to the single hand-in. */
import type { Deps } from "../../platform/deps.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { CommandContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { type OfficeScreen, readStandingKey } from "../assignment/index.ts";
import { doneView, extendView, readExtend, readReturn, returnView } from "./act-on-team.view.ts";
import { confirmHandIn } from "./confirm-hand-in.ts";
import { cancelAssignment, prepareEdit, saveAssignment } from "./edit-assignment.ts";
import { editView, readEdit } from "./edit-assignment.view.ts";
import { extendDue } from "./extend-due.ts";
import { EDIT, EXTEND, MATRIX, RETURN, TEAM } from "./ids.ts";
import { FIRST_PAGE, type Page, readPage } from "./matrix.rules.ts";
import { nudgeTeam } from "./nudge-team.ts";
import { type ReadColumn, readMatrix } from "./read-matrix.ts";
import { readReviewed, readTeam, writersOf } from "./read-team.ts";
import { returnHandIn } from "./return-hand-in.ts";
import { answersView } from "./show-answers.view.ts";
import { matrixMessage } from "./show-matrix.view.ts";
import { teamView } from "./show-team.view.ts";
import { listenForTakingOut } from "./take-out-files.listeners.ts";

interface Showing {
  page: Page;
  columns: ReadColumn[];
}

async function showMatrix(context: Context, { db }: Deps, { page, columns }: Showing): Promise<void> {
  const { who, words, now: at, tell } = context;
  const matrix = await readMatrix(db.client, { who, words, at, page, columns });
  const { text, blocks } = matrixMessage(words, matrix, at);
  await tell(text, blocks);
}

/** `/assignment` for the office. `columns`: what other features show beside the assignments. */
export const officeScreen =
  (columns: ReadColumn[]): OfficeScreen =>
  (context: CommandContext | OpeningContext, deps) =>
    showMatrix(context, deps, { page: FIRST_PAGE, columns });

async function teamScreen({ who, words, now }: Context, { db }: Deps, teamId: string) {
  const reviewed = await readTeam(db.client, who, teamId, now);
  return teamView({ words, language: who.language, reviewed, at: now });
}

async function answersScreen(
  { who, words, now }: Context,
  { db }: Deps,
  { value, version }: { value: string; version?: number },
) {
  const reviewed = await readReviewed(db.client, who, readStandingKey(value), now);
  const names = await writersOf(db.client, who.workspaceId, reviewed.line.versions);
  return answersView({ words, language: who.language, reviewed, names }, version);
}

export interface Handed {
  files: SlackFiles;
  store: FileStore;
  columns: ReadColumn[];
}

export function listenForReview(listen: Listen, deps: Deps, handed: Handed): void {
  const { client } = deps.db;

  for (const id of [MATRIX.teams, MATRIX.assignments]) {
    listen.action(id, (context) =>
      showMatrix(context, deps, { page: readPage(context.value), columns: handed.columns }),
    );
  }

  listen.action(MATRIX.team, async (context) => {
    await context.open(await teamScreen(context, deps, context.value));
  });

  listen.action(TEAM.answers, async (context) => {
    await context.open(await answersScreen(context, deps, { value: context.value }));
  });
  listen.action(TEAM.version, async (context) => {
    const version = Number(context.value);
    const value = String(context.about.key);
    await context.update(await answersScreen(context, deps, { value, version }));
  });

  listen.action(TEAM.confirm, async (context) => {
    const { who, now, value, update } = context;
    const which = readStandingKey(value);
    await confirmHandIn(deps, { who, which, at: now });
    await update(await teamScreen(context, deps, which.teamId));
  });

  listen.action(TEAM.nudge, async ({ who, words, now, value, open }) => {
    const { teamName, title } = await nudgeTeam(deps, { who, which: readStandingKey(value), at: now });
    await open(doneView(words, words.review.done.nudged(teamName, title)));
  });

  listen.action(RETURN.open, async ({ who, words, now, value, open }) => {
    await open(returnView(words, await readReviewed(client, who, readStandingKey(value), now)));
  });

  listen.submit(RETURN.view, async (context) => {
    const { who, words, now, once } = context;
    await returnHandIn(deps, { who, at: now, once, ...readReturn(context) });
    return { update: doneView(words, words.review.done.returned) };
  });

  listen.action(EXTEND.open, async ({ who, words, now, value, open }) => {
    await open(extendView(words, await readReviewed(client, who, readStandingKey(value), now), now));
  });

  listen.submit(EXTEND.view, async (context) => {
    const { who, words, now, once } = context;
    const count = await extendDue(deps, { who, at: now, once, ...readExtend(context) });
    return { update: doneView(words, words.review.done.extended(count)) };
  });

  const openForm = async ({ who, words, now, open }: OpeningContext, assignmentId?: string) => {
    await open(editView(words, who.language, await prepareEdit(client, { who, at: now }, assignmentId)));
  };
  listen.action(EDIT.create, (context) => openForm(context));
  listen.action(EDIT.choose, (context) => openForm(context, context.value));

  listen.submit(EDIT.view, async (context) => {
    const { who, words, now, once } = context;
    await saveAssignment(deps, { who, at: now, once, ...readEdit(context) });
    return { update: doneView(words, words.review.done.saved) };
  });

  listen.action(EDIT.cancel, async ({ who, words, now, value, update }) => {
    const title = await cancelAssignment(deps, { who, at: now, assignmentId: value });
    await update(doneView(words, words.review.done.canceled(title)));
  });

  listenForTakingOut(listen, deps, handed);
}
