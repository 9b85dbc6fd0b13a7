/** Status → form, receipt, decisions, what they would write, written: one view that changes in its place. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { fiscalYearName } from "../../shared/japanese-date.ts";
import { requireRight } from "../people/index.ts";
import { type Acting, createTeller, plainly, type Said } from "../upload/index.ts";
import { readConfirmed, sayChanged, sayImported, sayPlanned } from "./confirm-applications.view.ts";
import { loadDesk, requireProgram } from "./consider-applications.ts";
import { decideView, readDecisions } from "./decide-applications.view.ts";
import type { Decision } from "./decisions.rules.ts";
import { APPLICATIONS, CONFIRM, DECIDE, FORM, RECEIVE } from "./ids.ts";
import { importApplications } from "./import-applications.ts";
import { makeForm } from "./make-form.ts";
import { formView, readDeadline } from "./make-form.view.ts";
import { planApplications } from "./plan-applications.ts";
import { receiveFiles } from "./receive-files.ts";
import { receiveView, saidView, sayReceived } from "./receive-files.view.ts";
import { statusView } from "./show-applications.view.ts";
import { withdrawApplication } from "./withdraw-application.ts";

const reading = ({ who, words, now: at }: Pick<Context, "who" | "words" | "now">) => ({ who, words, at });

async function status(context: Context, deps: Deps, done?: string) {
  requireRight(context.who, "application.handle");
  const { words, who } = context;
  const desk = await loadDesk(deps.db.client, reading(context));
  return statusView({ words, language: who.language, desk, ...(done !== undefined && { done }) });
}

async function show(context: OpeningContext, deps: Deps): Promise<void> {
  await context.open(await status(context, deps));
}

/** /program applications, and its button. */
export const applicationsCommand: SubCommand = {
  word: "applications",
  help: (words) => words.application.help,
  run: show,
  button: { id: APPLICATIONS.open, text: (words) => words.application.button },
  isOffered: (program) => program !== undefined && program.state !== "CLOSED",
};

export function listenForApplications(listen: Listen, deps: Deps, files: SlackFiles): void {
  const { client } = deps.db;
  const { afterwards } = createTeller(deps, files, saidView);

  /** In its place in the modal; from a message, a modal of its own. */
  async function turnTo(context: ActionContext, view: Parameters<ActionContext["update"]>[0]): Promise<void> {
    await (context.viewId === undefined ? context.open(view) : context.update(view));
  }

  listen.action(APPLICATIONS.open, (context) => show(context, deps));

  listen.action(APPLICATIONS.withdraw, async (context) => {
    const { who, words, now: at, value: id } = context;
    const file = await withdrawApplication(deps, { who, at, id });
    await context.update(await status(context, deps, words.application.status.withdrawn(file)));
  });

  for (const [id, viewOf] of [
    [APPLICATIONS.makeForm, formView],
    [APPLICATIONS.receive, receiveView],
  ] as const) {
    listen.action(id, async (context) => {
      requireRight(context.who, "application.handle");
      await requireProgram(client, context.who.workspaceId);
      await turnTo(context, viewOf(context.words));
    });
  }

  async function form({ who, words }: Acting, deadline: string | null): Promise<Said> {
    const { program, content } = await makeForm(deps, { who, deadline });
    const { filename, comment, sent } = words.application.form;
    const channelId = await deps.slack.openDm(who.slackUserId);
    const above = comment(fiscalYearName(program.fiscalYear, who.language), program.title);
    await files.upload({ channelId, comment: above }, { filename, title: filename, content });
    return plainly(sent);
  }

  listen.submit(FORM.view, async (context) => {
    const { who, words, now, viewId } = context;
    requireRight(who, "application.handle");
    const deadline = readDeadline(context);
    const acting = { who, words, now, viewId };
    void deps.work.track(() => afterwards(acting, FORM.view, () => form(acting, deadline)));
    return { update: saidView(words, plainly(words.application.form.making)) };
  });

  async function receive(acting: Acting, handed: Parameters<typeof receiveFiles>[3]): Promise<Said> {
    const { who, words, now: at } = acting;
    const outcomes = await receiveFiles(deps, files, { who, at }, handed);
    return sayReceived(words, outcomes, await planApplications(deps, "proposed", reading(acting)));
  }

  listen.submit(RECEIVE.view, async (context) => {
    const { who, words, now, values, viewId, once } = context;
    requireRight(who, "application.handle");
    const handed = values.namedFiles(RECEIVE.files);
    const acting = { who, words, now, viewId };
    if (await deps.db.transaction(once)) {
      void deps.work.track(() => afterwards(acting, RECEIVE.view, () => receive(acting, handed)));
    }
    return { update: saidView(words, plainly(words.application.receive.reading)) };
  });

  listen.action(APPLICATIONS.decide, async (context) => {
    requireRight(context.who, "application.handle");
    const plan = await planApplications(deps, "proposed", reading(context));
    await turnTo(context, decideView({ words: context.words, plan }));
  });

  async function look(acting: Acting, decisions: Decision[]): Promise<Said> {
    const { who, words } = acting;
    const plan = await planApplications(deps, decisions, reading(acting));
    return plan.isOutdated
      ? sayChanged(words, await planApplications(deps, "proposed", reading(acting)))
      : sayPlanned({ words, language: who.language, decisions, plan });
  }

  listen.submit(DECIDE.view, async (context) => {
    const { who, words, now, viewId } = context;
    requireRight(who, "application.handle");
    const read = readDecisions(context, words);
    if ("errors" in read) return read;
    const acting = { who, words, now, viewId };
    void deps.work.track(() => afterwards(acting, DECIDE.view, () => look(acting, read.decisions)));
    return { update: saidView(words, plainly(words.application.decide.looking)) };
  });

  async function take(acting: Acting, confirmed: ReturnType<typeof readConfirmed>): Promise<Said> {
    const { words } = acting;
    const { kind, plan } = await importApplications(deps, reading(acting), confirmed);
    if (kind === "imported") return sayImported(words, plan);
    return sayChanged(words, await planApplications(deps, "proposed", reading(acting)));
  }

  listen.submit(CONFIRM.view, async (context) => {
    const { who, words, now, viewId, once } = context;
    requireRight(who, "application.handle");
    const confirmed = readConfirmed(context);
    const acting = { who, words, now, viewId };
    if (await deps.db.transaction(once)) {
      void deps.work.track(() => afterwards(acting, CONFIRM.view, () => take(acting, confirmed)));
    }
    return { update: saidView(words, plainly(words.application.confirm.applying)) };
  });
}
