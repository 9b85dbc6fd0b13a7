/** Before a session: how people answer the question whether they come, most of them at once, some late, some never. */
import type { Outgoing } from "../sandbox/index.ts";
import { addDays, dateOf, moment } from "../shared/japanese-date.ts";
import type { Player } from "./cast.ts";
import { chance } from "./chance.ts";
import { fillStandIn, pressAny, submit, WORDS } from "./press.ts";
import { kindsOf, later, MINUTE, playerWith, type SessionDay, temperOf, type Year } from "./year.ts";

type Answering = "at once" | "next day" | "when reminded" | "never";

function answeringOf(player: Player, session: SessionDay): Answering {
  const roll = chance("intention", player.number, session.number);
  if (roll < 0.7) return "at once";
  if (roll < 0.84) return "next day";
  return roll < 0.95 ? "when reminded" : "never";
}

/** Who stays away without a word did mean to come; who tells of it, or sends somebody, knows it by then. */
function wordsFor(player: Player, session: SessionDay): readonly string[] {
  const { presence } = temperOf(session, player);
  if (presence === "excused") return WORDS.notComing;
  return presence === "stand-in" ? WORDS.sendsSomebody : WORDS.coming;
}

async function answer(player: Player, session: SessionDay, { channel, ts }: Outgoing): Promise<void> {
  const words = wordsFor(player, session);
  if (!(await pressAny(player.actor, words, { in: channel, ...(ts && { ts }) }))) {
    throw new Error(`${player.number} finds no button ${words[0]}`);
  }
  if (words === WORDS.sendsSomebody) {
    await fillStandIn(player.actor);
    await submit(player.actor);
  }
}

function planAnswer(year: Year, player: Player, session: SessionDay, message: Outgoing, at: Date): void {
  year.stage.plan({
    at,
    what: `第${session.number}回の出席予定を回答`,
    do: () => answer(player, session, message),
  });
}

/** The session that a question is about: the next one that has not begun. */
const nextAt = (year: Year, at: Date) => year.sessions.find((session) => session.startsAt > at);

export function letTraineesIntend(year: Year): void {
  year.slack.onOutgoing((outgoing) => {
    const player = playerWith(year, outgoing.user);
    const session = nextAt(year, outgoing.at);
    if (!player || !session || outgoing.op !== "post") return;
    const kinds = kindsOf(outgoing);
    const answering = answeringOf(player, session);
    const soon = later(outgoing.at, (5 + chance("intends", player.number, session.number) * 280) * MINUTE);
    if (kinds.includes("intention.request")) {
      if (answering === "at once") planAnswer(year, player, session, outgoing, soon);
      if (answering === "next day") {
        const lunch = moment(addDays(dateOf(outgoing.at), 1), "12:30");
        planAnswer(year, player, session, outgoing, lunch);
      }
    }
    if (kinds.includes("intention.reminder") && answering === "when reminded") {
      planAnswer(year, player, session, outgoing, soon);
    }
  });
}
