/** A team fills its form in over days: two of them at once, one later, the leader last, before the team hands in. */
import type { Actor } from "../sandbox/index.ts";
import { addDays, dateOf, moment } from "../shared/japanese-date.ts";
import { officeDayFrom } from "../shared/office-days.ts";
import type { Player } from "./cast.ts";
import { pick } from "./chance.ts";
import { expectToRead, pressAny, submit } from "./press.ts";
import { covers } from "./turns.ts";
import { HOUR, later, type Year } from "./year.ts";

const FILL_IN = ["記入する", "Fill in"];
/** What somebody reads whose answer was written meanwhile. */
const OVERWRITE = { ja: "先に書かれた回答があります", en: "Written meanwhile" };

const STRENGTHS = [
  "民生委員との連絡会が続いていること。これから、住まいと仕事の相談につなぐ道を整えたい。",
  "社協と包括支援センターの距離が近いこと。担当が替わっても続く形にしたい。",
  "小さな町で顔が見えること。庁内の申し合わせを文書にしたい。",
];

/** What is filled in of each question: the nth option, or words. */
type Answers = Record<number, number | string>;

async function open({ actor, team }: Player): Promise<void> {
  await actor.command("/assignment");
  if (!(await pressAny(actor, FILL_IN, { in: "modal" })))
    throw new Error(`team ${team} has no form to fill in`);
}

async function write(actor: Actor, answers: Answers): Promise<void> {
  const inputs = actor.modal()?.inputs ?? [];
  for (const [nth, answer] of Object.entries(answers)) {
    const input = inputs[Number(nth) - 1];
    if (!input) throw new Error(`the form has no question ${nth}`);
    const value = typeof answer === "number" ? (input.options?.[answer - 1] ?? answer) : answer;
    await actor.fill({ [input.blockId]: value });
  }
  await submit(actor);
}

/** Both have the form open; who saves last sees the other's answer before writing over it. */
async function fillAtOnce(first: Player, second: Player): Promise<void> {
  await open(first);
  await open(second);
  await write(first.actor, { 1: 2, 2: 3 });
  await first.actor.dismiss();
  await write(second.actor, { 1: 3, 3: 4 });
  const isJapanese = second.actor.modal()?.text.includes(OVERWRITE.ja) ?? false;
  expectToRead(second.actor, isJapanese ? OVERWRITE.ja : OVERWRITE.en);
  await submit(second.actor);
  await second.actor.dismiss();
}

async function fillAlone(player: Player, answers: Answers): Promise<void> {
  await open(player);
  await write(player.actor, answers);
  await player.actor.dismiss();
}

export function letTeamFillIn(year: Year, team: number, { from, until }: { from: Date; until: Date }): void {
  const own = year.cast.players.filter((one) => one.team === team && covers(one.takesPart, dateOf(from)));
  const leader = own.find(({ role }) => role === "LEADER");
  const [first, second] = own.filter((one) => one !== leader);
  if (!leader || !first || !second) throw new Error(`team ${team} is too small to fill in a form together`);
  const nextDay = officeDayFrom(addDays(dateOf(from), 1));
  const steps = [
    { at: later(from, 4 * HOUR), what: "同時に記入", do: () => fillAtOnce(first, second) },
    {
      at: moment(nextDay, "11:20"),
      what: "記入の続き",
      do: () => fillAlone(first, { 4: pick(["総合相談窓口", "くらしの相談室"], "desk", team) }),
    },
    {
      at: later(until, -HOUR),
      what: "記入の仕上げ",
      do: () => fillAlone(leader, { 5: pick(STRENGTHS, "strength", team) }),
    },
  ];
  for (const step of steps) year.stage.plan({ ...step, what: `チーム${team}が課題1を${step.what}` });
}
