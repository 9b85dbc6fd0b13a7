/** How trainees react to what the app sends them. */

import type { Outgoing } from "../sandbox/index.ts";
import { addDays, dateOf, moment } from "../shared/japanese-date.ts";
import { fillSheet } from "./answers.ts";
import type { Player } from "./cast.ts";
import { chance } from "./chance.ts";
import { fillStandIn, pressAny, submit, WORDS } from "./press.ts";
import {
  HOUR,
  kindsOf,
  later,
  MINUTE,
  playerWith,
  type SessionDay,
  sessionAt,
  temperOf,
  type Year,
} from "./year.ts";

/** Says in the DM whether one was there; "present" and the like open the sheet at once. */
async function mark(player: Player, session: SessionDay): Promise<void> {
  const { presence } = temperOf(session, player);
  session.marked.add(player.number);
  const pressed = await pressAny(player.actor, WORDS[presence]);
  if (!pressed) throw new Error(`${player.number} finds no button for ${presence}`);
  if (presence !== "stand-in") return;
  await fillStandIn(player.actor);
  await submit(player.actor);
}

const attends = (presence: string) => ["present", "late", "left-early"].includes(presence);

async function answer(year: Year, player: Player, session: SessionDay, version: string): Promise<void> {
  await fillSheet(year, player, session.number, version);
  await submit(player.actor);
}

/** Marks attendance if nobody did, and opens the sheet; false when it is not to be had any more. */
async function openSheet(player: Player, session: SessionDay): Promise<boolean> {
  if (!session.marked.has(player.number)) {
    await mark(player, session);
    return player.actor.modal() !== undefined;
  }
  return pressAny(player.actor, [...WORDS.write, ...WORDS.edit]);
}

function act(year: Year, player: Player, at: Date, what: string, run: () => Promise<void>): void {
  const { number } = player;
  year.stage.plan({
    at,
    what,
    do: async () => {
      try {
        await run();
      } catch (error) {
        throw new Error(`${number} at ${at.toISOString()}: ${what}`, { cause: error });
      }
    },
  });
}

function planAnswer(year: Year, player: Player, session: SessionDay, at: Date): void {
  const { changesMind } = temperOf(session, player);
  act(year, player, at, `第${session.number}回の振り返りに回答`, async () => {
    if (!(await openSheet(player, session))) return;
    await answer(year, player, session, "first");
    if (!changesMind) return;
    const next = moment(addDays(dateOf(at), 1), "12:20");
    act(year, player, next, `第${session.number}回の回答を編集`, async () => {
      if (await pressAny(player.actor, WORDS.edit)) await answer(year, player, session, "second");
    });
  });
}

function planDraft(year: Year, player: Player, session: SessionDay, at: Date): void {
  act(year, player, at, `第${session.number}回の振り返りを下書き保存`, async () => {
    if (!(await openSheet(player, session))) return;
    await fillSheet(year, player, session.number, "draft");
    await pressAny(player.actor, WORDS.saveDraft, { in: "modal" });
    await player.actor.dismiss();
  });
}

/** Minutes after which this person gets to it. */
function delay(player: Player, session: SessionDay, least: number, most: number): number {
  return (least + chance("delay", player.number, session.number) * (most - least)) * MINUTE;
}

function onFollowup(year: Year, player: Player, session: SessionDay, at: Date): void {
  const { presence, answering } = temperOf(session, player);
  if (!attends(presence)) {
    if (session.marked.has(player.number)) return;
    const when = later(at, delay(player, session, 20, 200));
    act(year, player, when, `第${session.number}回の出欠を回答`, async () => {
      // The office may have entered it in the meantime.
      if (!session.marked.has(player.number)) await mark(player, session);
    });
    return;
  }
  if (answering === "same-day") planAnswer(year, player, session, later(at, delay(player, session, 3, 300)));
  if (answering === "next-day") {
    planAnswer(year, player, session, later(at, 15 * HOUR + delay(player, session, 30, 480)));
  }
  if (answering === "draft-first")
    planDraft(year, player, session, later(at, delay(player, session, 5, 120)));
  if (answering === "declines") {
    act(year, player, later(at, delay(player, session, 30, 240)), "「今回は難しい」", async () => {
      if (!session.marked.has(player.number)) {
        await mark(player, session);
        await player.actor.dismiss();
      }
      await pressAny(player.actor, WORDS.decline);
    });
  }
}

const BY_REMINDER = ["after-first-reminder", "after-second-reminder", "on-the-last-day"];

function onReminder(year: Year, player: Player, session: SessionDay, at: Date, ordinal: number): void {
  const { presence, answering } = temperOf(session, player);
  const when = later(at, delay(player, session, 10, 300));
  if (!attends(presence)) return;
  if (BY_REMINDER.indexOf(answering) === ordinal - 1) planAnswer(year, player, session, when);
  if (answering === "draft-first" && ordinal === 2) planAnswer(year, player, session, when);
}

/** Listens to what arrives and plans what each person does about it. */
export function letTraineesReact(year: Year): void {
  const reminded = new Map<string, number>();
  year.slack.onOutgoing((outgoing: Outgoing) => {
    const player = playerWith(year, outgoing.user);
    const session = sessionAt(year, outgoing.at);
    if (!player || !session || outgoing.op !== "post") return;
    for (const kind of kindsOf(outgoing)) {
      if (kind === "session.followup") onFollowup(year, player, session, outgoing.at);
      if (kind === "reflection.reminder" || kind === "attendance.reminder") {
        const key = `${session.number} ${player.number}`;
        const ordinal = (reminded.get(key) ?? 0) + 1;
        reminded.set(key, ordinal);
        onReminder(year, player, session, outgoing.at, ordinal);
      }
    }
  });
}
