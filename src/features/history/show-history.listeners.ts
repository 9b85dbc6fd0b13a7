/** /program log: the list, which entries it shows, its file, and one entry opened and taken back. */
import type { ModalView } from "@slack/types";
import type { AuditedAction } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { exportHistory } from "./export-history.ts";
import { type Asked, EVERYTHING, requirePeriod } from "./history.rules.ts";
import { ENTRY, FILTER, LOG, UNDO } from "./ids.ts";
import { listActors, listHistory } from "./list-history.ts";
import { openEntry } from "./read-entry.ts";
import { entryView, readAboutEntry, undoneView, undoView } from "./show-entry.view.ts";
import {
  filterView,
  historyView,
  MOST_ACTORS,
  packAsked,
  readFilter,
  unpackAsked,
} from "./show-history.view.ts";
import { undoEntry } from "./undo-entry.ts";

export interface HandedToHistory {
  /** What all features declare, asked for when somebody looks. */
  audited: () => AuditedAction[];
  files: SlackFiles;
}

type Reading = Pick<Context, "who" | "words" | "now">;

async function listView(
  { who, words, now }: Reading,
  { db: { client } }: Deps,
  audited: AuditedAction[],
  asked: Asked,
): Promise<ModalView> {
  const log = await listHistory(client, { who, words, audited, ...asked });
  const actors = await listActors(client, { who, words }, MOST_ACTORS);
  return historyView({ words, language: who.language, now, asked, log, actors });
}

export const historyCommand = ({ audited }: Pick<HandedToHistory, "audited">): SubCommand => ({
  word: "log",
  help: (words) => words.history.help,
  run: async (context, deps) => context.open(await listView(context, deps, audited(), EVERYTHING)),
  button: { id: LOG.button, text: (words) => words.history.button },
  isOffered: (program) => program !== undefined,
});

export function listenForHistory(listen: Listen, deps: Deps, { audited, files }: HandedToHistory): void {
  const { client } = deps.db;
  const list = (reading: Reading, asked: Asked) => listView(reading, deps, audited(), asked);
  const openFirst = async (context: OpeningContext) => context.open(await list(context, EVERYTHING));
  listen.action(LOG.button, openFirst);
  listen.action(LOG.everything, async (context) => context.update(await list(context, EVERYTHING)));

  const turn = (by: number) => async (context: ActionContext) => {
    const { filter, page } = unpackAsked(context.about.log);
    await context.update(await list(context, { filter, page: Math.max(0, page + by) }));
  };
  listen.action(LOG.newer, turn(-1));
  listen.action(LOG.older, turn(1));

  listen.action(FILTER.open, async ({ who, words, about, viewId = "", open }) => {
    const { filter } = unpackAsked(about.log);
    const actors = await listActors(client, { who, words }, MOST_ACTORS);
    await open(filterView({ words, filter, actors, audited: audited(), listId: viewId }));
  });
  listen.submit(FILTER.view, async (context) => {
    const filter = readFilter(context.values);
    requirePeriod(filter);
    const view = await list(context, { filter, page: 0 });
    // The list lies below this form, which closes.
    await deps.slack.updateModal(String(context.about.list), view);
    return undefined;
  });

  listen.action(LOG.download, async ({ who, words, now, about, tell }) => {
    const { filter } = unpackAsked(about.log);
    const { language, slackUserId } = who;
    const reading = { who, words, audited: audited() };
    const { content, count } = await exportHistory(client, { ...reading, filter, language });
    const channelId = await deps.slack.openDm(slackUserId);
    const filename = words.history.file.name(dateOf(now).replaceAll("-", ""));
    const comment = words.history.file.comment(count);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
    await tell(words.history.file.sent);
  });

  const reader = ({ who, words, now }: Reading) => ({ words, language: who.language, now });
  const opened = ({ who, words }: Reading, id: string) =>
    openEntry(client, { who, words, audited: audited() }, id);

  listen.action(ENTRY.open, async (context) => {
    const { value: entry, about, viewId: shownIn = "", open } = context;
    const log = packAsked(unpackAsked(about.log));
    await open(entryView(reader(context), await opened(context, entry), { entry, list: shownIn, log }));
  });

  listen.action(UNDO.ask, async (context) => {
    const about = readAboutEntry(context.about);
    const entry = await opened(context, about.entry);
    const view = entry.standing === "undoable" ? undoView : entryView;
    await context.update(view(reader(context), entry, about));
  });

  listen.submit(UNDO.view, async (context) => {
    const { who, words, now: at, once } = context;
    const { entry, list: listId, log } = readAboutEntry(context.about);
    await undoEntry(deps, audited(), { who, at, entryId: entry, once });
    const done = await opened(context, entry);
    // The list below shows it as well; whoever has closed that has seen enough.
    const below = await list(context, unpackAsked(log));
    await deps.slack.updateModal(listId, below).catch(() => undefined);
    return { update: undoneView(words, done) };
  });
}
