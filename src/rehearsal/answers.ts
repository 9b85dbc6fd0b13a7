/** What people write: one or two of the labelled statements, in the voice of where they work. */
import type { Player } from "./cast.ts";
import { chance, pick, shuffled } from "./chance.ts";
import type { LabelledStatement } from "./labelled.ts";
import type { Year } from "./year.ts";

const NOTES = [
  "グループワークの時間がもう少しあるとうれしいです。",
  "実践報告が具体的で、とても参考になりました。",
  "会場の音が聞き取りやすくて助かりました。",
  "次回までにチームで一度集まる予定です。",
];

const OFTEN_NO_NOTE = 0.6;

const OFTEN_ONE = 0.75;

/** Two are two lines: as a phone writes them. */
function statementsOf(
  { statements }: Year,
  player: Player,
  questionKey: LabelledStatement["questionKey"],
  ...salt: (string | number)[]
): string {
  const own = statements.filter((one) => one.questionKey === questionKey && one.voice === player.affiliation);
  const [first, second] = shuffled(own, ({ text }) => text, questionKey, player.number, ...salt);
  if (!first) throw new Error(`nothing to say for ${questionKey} as ${player.affiliation}`);
  const isShort = chance("how many?", questionKey, player.number, ...salt) < OFTEN_ONE;
  return isShort || !second ? first.text : `${first.text}\n${second.text}`;
}

function textFor(year: Year, player: Player, label: string, ...salt: (string | number)[]) {
  if (/広げる|spread|others/i.test(label)) return statementsOf(year, player, "outreach", ...salt);
  if (/深めたい|deepen/i.test(label)) return statementsOf(year, player, "deepen", ...salt);
  return chance("note?", player.number, ...salt) < OFTEN_NO_NOTE
    ? undefined
    : pick(NOTES, "note", player.number, ...salt);
}

/** Fills the reflection sheet that this person has open; another `salt` gives other words. */
export async function fillSheet(year: Year, player: Player, ...salt: (string | number)[]): Promise<void> {
  const { actor } = player;
  const modal = actor.modal();
  if (!modal) throw new Error("no sheet is open");
  for (const input of modal.inputs) {
    if (input.options && input.options.length > 0) {
      await actor.fill({ [input.blockId]: pick(input.options, input.label, player.number, ...salt) });
      continue;
    }
    const text = textFor(year, player, input.label, ...salt);
    if (text !== undefined) await actor.fill({ [input.blockId]: text });
  }
}
