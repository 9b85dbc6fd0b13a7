/** /program calendar: the list, a notice in its place, what is done with it; all in one view, and back. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { type Act, readPlace } from "./calendar.rules.ts";
import { changeNotice } from "./change-notice.ts";
import { LIST, MOVE, NOTICE, PEOPLE } from "./ids.ts";
import { moveView, readMove } from "./move-notice.view.ts";
import { type CalendarDeps, readCalendar } from "./read-calendar.ts";
import { readNotice } from "./read-notice.ts";
import { calendarView } from "./show-calendar.view.ts";
import { noticeView } from "./show-notice.view.ts";
import { readersView } from "./show-readers.view.ts";

async function listScreen(
  { db }: Pick<Deps, "db">,
  handed: CalendarDeps,
  { who, words, now: at }: Context,
  { place, said }: { place?: string | undefined; said?: string } = {},
): Promise<ModalView> {
  const page = await readCalendar(db.client, handed, { who, at, place: readPlace(place) });
  return calendarView({ words, language: who.language, page, said });
}

/** A button's value: a notice, where the list was, and sometimes a page. */
function readValue(value: string): { id: string; place: string; page: number } {
  const [id = "", place = "", page = "0"] = value.split(" ");
  return { id, place, page: Number(page) };
}

export const calendarCommand = (handed: CalendarDeps): SubCommand => ({
  word: "calendar",
  help: (words) => words.calendar.help,
  run: async (context, deps) => context.open(await listScreen(deps, handed, context)),
  button: { id: LIST.button, text: (words) => words.calendar.button },
  isOffered: (program) => program !== undefined && program.state !== "CLOSED",
});

export function listenForCalendar(listen: Listen, deps: Deps, handed: CalendarDeps): void {
  const factsOf = ({ who, now: at }: Context, id: string) =>
    readNotice(deps.db.client, handed, { who, at, id });

  async function noticeScreen(
    context: Context,
    id: string,
    place: string,
    said?: string,
  ): Promise<ModalView> {
    const { who, words, now: at } = context;
    const facts = await factsOf(context, id);
    return noticeView({ words, language: who.language, at, facts, place, said });
  }

  /** Slack stacks three views at most, so a fault is said where the press was, too. */
  const inPlace = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
    listen.action(id, async (context) => {
      const { words } = context;
      let view: ModalView;
      try {
        view = await show(context);
      } catch (error) {
        const { text } = explain(error, { words, log: deps.log, place: id, inModal: false });
        view = sayInModal(words.common.close, text);
      }
      await context.update(view);
    });

  /** The notice again, or the list when nothing is left to do about it. */
  async function done(context: Context, { id, place }: { id: string; place: string }, act: Act) {
    const said = context.words.calendar.done[act];
    try {
      return await noticeScreen(context, id, place, said);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return listScreen(deps, handed, context, { place, said });
    }
  }

  const onAct = (actionId: string, act: Act) =>
    inPlace(actionId, async (context) => {
      const { who, now: at, value } = context;
      const { id, place } = readValue(value);
      await changeNotice(deps, handed.calendar, { who, at, id, act });
      return done(context, { id, place }, act);
    });

  listen.action(LIST.button, async (context) => context.open(await listScreen(deps, handed, context)));
  const ofList = (context: ActionContext) => listScreen(deps, handed, context, { place: context.value });
  for (const id of [LIST.weeks, LIST.newer, LIST.older, NOTICE.back]) inPlace(id, ofList);

  const ofNotice = (context: ActionContext) => {
    const { id, place } = readValue(context.value);
    return noticeScreen(context, id, place);
  };
  for (const id of [LIST.open, NOTICE.refresh, PEOPLE.back]) inPlace(id, ofNotice);

  const ofReaders = async (context: ActionContext) => {
    const { who, words, value } = context;
    const { id, place, page } = readValue(value);
    return readersView({ words, language: who.language, facts: await factsOf(context, id), place, page });
  };
  for (const id of [NOTICE.people, PEOPLE.newer, PEOPLE.older]) inPlace(id, ofReaders);

  onAct(NOTICE.hold, "hold");
  onAct(NOTICE.release, "release");
  onAct(NOTICE.stop, "stop");

  inPlace(MOVE.open, async (context) => {
    const { who, words, value } = context;
    const { id, place } = readValue(value);
    return moveView({ words, language: who.language, facts: await factsOf(context, id), place });
  });

  listen.submit(MOVE.view, async (context) => {
    const { who, words, now: at } = context;
    const { id, place, to } = readMove(context);
    if (!to) return { errors: { [MOVE.date]: words.calendar.fault.noMoment } };
    try {
      await changeNotice(deps, handed.calendar, { who, at, id, act: "move", to });
    } catch (error) {
      if (error instanceof UserError) return { errors: { [MOVE.date]: error.say(words) } };
      throw error;
    }
    return { update: await done(context, { id, place }, "move") };
  });
}
