/** The lists, from /reflection and from the session's panel: everything after the first screen happens in its place. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, CommandContext, Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { dateAndTime, dateOf } from "../../shared/japanese-date.ts";
import { readTeamValue } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { exportRecords } from "./export-records.ts";
import { ANSWER, BOTH, HOME, LIST, TEAM } from "./ids.ts";
import { openAnswer } from "./open-answer.ts";
import { answerAbout, answerView } from "./open-answer.view.ts";
import { readHome, readList, readTeamList } from "./read-records.ts";
import { EVERYBODY, type Filter, filterSchema, readAnswerValue } from "./records.rules.ts";
import { bothView, homeView } from "./show-home.view.ts";
import { filterOf, type ListAbout, listAbout, listView } from "./show-list.view.ts";
import { teamView } from "./show-team.view.ts";

async function homeScreen(deps: Deps, { who, words, now: at }: Context, said?: string): Promise<ModalView> {
  return homeView({ words, home: await readHome(deps, { who, at }), at, ...(said && { said }) });
}

async function listScreen(deps: Deps, context: Context, about: ListAbout, said?: string): Promise<ModalView> {
  const { who, words, now: at } = context;
  const { session: sessionId, page, fromHome } = about;
  const list = await readList(deps, { who, sessionId, page, filter: filterOf(about) });
  return listView({ words, list, at, fromHome, ...(said && { said }) });
}

/** The list as it was left, for who shows something else in its place: `about` is what it had been about. */
export function recordsList(
  deps: Deps,
  context: Context,
  about: Record<string, unknown>,
  said?: string,
): Promise<ModalView> {
  return listScreen(deps, context, listAbout.parse(about), said);
}

/** What /reflection is for the office and a viewer; false: nothing, so that it is the trainee's own sheet. */
export async function recordsForOffice(
  context: CommandContext,
  deps: Deps,
  /** The action that opens the person's own sheet. */
  own: string,
): Promise<boolean> {
  const { who, words } = context;
  if (!mayDo(who, "records.see-counts")) return false;
  if (mayDo(who, "reflection.answer")) {
    // A viewer who is a trainee came for the sheet: the counts stand in /session as well.
    if (!mayDo(who, "records.see-all")) return false;
    await context.open(bothView(words, own));
    return true;
  }
  await context.open(await homeScreen(deps, context));
  return true;
}

const begin = (session: string, fromHome: boolean): ListAbout => ({
  session,
  fromHome,
  page: 0,
  ...EVERYBODY,
});

export function listenForRecords(listen: Listen, deps: Deps, files: SlackFiles): void {
  /** Slack stacks three views at most, so a fault is said where the press was, too. */
  async function inPlace(context: ActionContext, id: string, show: () => Promise<ModalView>): Promise<void> {
    const { words } = context;
    let view: ModalView;
    try {
      view = await show();
    } catch (error) {
      const { text } = explain(error, { words, log: deps.log, place: id, inModal: false });
      view = sayInModal(words.common.close, text);
    }
    await context.update(view);
  }

  const onPress = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
    listen.action(id, (context) => inPlace(context, id, () => show(context)));

  async function handOut(context: ActionContext, sessionId?: string): Promise<void> {
    const { who, words, now: at } = context;
    const exported = await exportRecords(deps, {
      who,
      words,
      at,
      ...(sessionId !== undefined && { sessionId }),
    });
    const { program, sessions, content } = exported;
    const { records } = words;
    const which = records.fileSessions(sessions.map((session) => session.number));
    const filename = records.fileName(program.fiscalYear, which, dateOf(at).replaceAll("-", ""));
    const comment = records.fileNote(dateAndTime(at, who.language));
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
  }

  onPress(BOTH.office, (context) => homeScreen(deps, context));
  onPress(HOME.choose, (context) => listScreen(deps, context, begin(context.value, true)));
  onPress(LIST.back, (context) => homeScreen(deps, context));

  listen.action(LIST.open, async (context) => {
    await context.open(await listScreen(deps, context, begin(context.value, false)));
  });

  const narrow = (id: string, change: (value: string) => Partial<Filter>) =>
    onPress(id, (context) => {
      const about = listAbout.parse(context.about);
      return listScreen(deps, context, { ...about, ...change(context.value), page: 0 });
    });
  narrow(LIST.state, (value) => ({ state: filterSchema.shape.state.parse(value) }));
  narrow(LIST.affiliation, (value) => ({ affiliation: filterSchema.shape.affiliation.parse(value) }));
  narrow(LIST.team, (team) => ({ team }));

  onPress(LIST.page, (context) => {
    const about = listAbout.parse(context.about);
    return listScreen(deps, context, { ...about, page: Number(context.value) });
  });

  onPress(LIST.answer, async (context) => {
    const { who, words, now: at } = context;
    const about = listAbout.parse(context.about);
    const asked = readAnswerValue(context.value);
    const opened = await openAnswer(deps, { who, at, ...asked });
    return answerView({ words, opened, about, enrollmentId: asked.enrollmentId });
  });

  onPress(ANSWER.version, async (context) => {
    const { who, words, now: at } = context;
    const { enrollment: enrollmentId, ...about } = answerAbout.parse(context.about);
    const asked = { sessionId: about.session, enrollmentId, version: Number(context.value) };
    const opened = await openAnswer(deps, { who, at, ...asked });
    return answerView({ words, opened, about, enrollmentId });
  });

  onPress(ANSWER.back, (context) => listScreen(deps, context, listAbout.parse(context.about)));

  onPress(LIST.export, async (context) => {
    const about = listAbout.parse(context.about);
    await context.update(await listScreen(deps, context, about, context.words.records.making));
    await handOut(context, about.session);
    return listScreen(deps, context, about, context.words.records.made);
  });

  onPress(HOME.exportAll, async (context) => {
    await context.update(await homeScreen(deps, context, context.words.records.making));
    await handOut(context);
    return homeScreen(deps, context, context.words.records.made);
  });

  listen.action(TEAM.open, async (context) => {
    const { who, words, now: at } = context;
    const team = await readTeamList(deps, { who, at, ...readTeamValue(context.value) });
    await context.open(teamView(words, team, at));
  });
}
