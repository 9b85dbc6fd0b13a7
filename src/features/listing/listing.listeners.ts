/** 記述一覧 out by DM and back in: what takes longer than Slack waits is told afterwards, in its place or by DM. */
import type { Deps } from "../../platform/deps.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import type { HandedFile } from "../../platform/slack/values.ts";
import { dateAndTime, dateOf } from "../../shared/japanese-date.ts";
import { queueButton } from "../coding/index.ts";
import { type Acting, createTeller, fetchEach, plainly, type Said } from "../upload/index.ts";
import { exportListing, requireProgram } from "./export-listing.ts";
import { LISTING, RECEIVE } from "./ids.ts";
import { listingView, receiveView, saidView, sayTaken } from "./listing.view.ts";
import { takeListings } from "./take-listing.ts";

export function listenForListing(listen: Listen, deps: Deps, files: SlackFiles): void {
  const { afterwards } = createTeller(deps, files, saidView);

  listen.action(LISTING.open, async ({ who, words, update }) => {
    await requireProgram(deps, who);
    await update(listingView(words, queueButton));
  });

  listen.action(RECEIVE.open, async ({ who, words, update }) => {
    await requireProgram(deps, who);
    await update(receiveView(words));
  });

  async function handOut({ who, words, now: at }: Pick<Context, "who" | "words" | "now">): Promise<Said> {
    const { listing } = words;
    const { program, statements, content } = await exportListing(deps, { who, words, at });
    const filename = listing.fileName(program.fiscalYear, dateOf(at).replaceAll("-", ""));
    const comment = listing.fileNote(dateAndTime(at, who.language), statements);
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
    return { ...plainly(listing.sent), view: listingView(words, queueButton, listing.sent) };
  }

  listen.action(LISTING.take, async (context) => {
    const { who, words, now, viewId, update } = context;
    await requireProgram(deps, who);
    await update(listingView(words, queueButton, words.listing.making));
    const acting = { who, words, now, viewId };
    void deps.work.track(() => afterwards(acting, LISTING.take, () => handOut(acting)));
  });

  async function takeIn({ who, words, now: at }: Acting, handed: HandedFile[]): Promise<Said> {
    const fetched = await fetchEach(files, handed);
    const readable = fetched.flatMap((one) => ("file" in one ? [one.file] : []));
    const taken = await takeListings(deps, { who, at, files: readable });
    const refused = fetched.flatMap((one) => {
      if (!("refusal" in one)) return [];
      const say = () => ({ problem: one.refusal.say(words), whatToDo: "" });
      return [{ name: one.name, outcomes: [], faults: [{ sheet: null, row: null, column: null, say }] }];
    });
    return sayTaken(words, [...taken, ...refused], queueButton);
  }

  listen.submit(RECEIVE.view, async ({ who, words, now, viewId, values }) => {
    await requireProgram(deps, who);
    const handed = values.namedFiles(RECEIVE.files);
    const acting = { who, words, now, viewId };
    void deps.work.track(() => afterwards(acting, RECEIVE.view, () => takeIn(acting, handed)));
    return { update: saidView(words, plainly(words.listing.reading)) };
  });
}
