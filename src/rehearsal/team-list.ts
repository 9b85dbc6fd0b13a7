/** Filling a team's attendance list as it stands open in a modal. */
import type { Actor } from "../sandbox/index.ts";
import type { Player } from "./cast.ts";
import { submit, WORDS } from "./press.ts";
import { type SessionDay, temperOf } from "./year.ts";

/** The words that the list uses for a presence, in either language. */
function optionFor(options: string[], presence: keyof typeof WORDS): string {
  const words: readonly string[] = WORDS[presence];
  const option = options.find((one) => words.includes(one));
  if (!option) throw new Error(`the list has no word for ${presence}: ${options.join(" ")}`);
  return option;
}

/** A stand-in is named on a second form. */
async function nameStandIns(actor: Actor): Promise<void> {
  const inputs = actor.modal()?.inputs ?? [];
  for (const [index, input] of inputs.entries()) {
    const words = ["代理 花子", "だいり はなこ", "架空市役所"];
    await actor.fill({ [input.blockId]: words[index % 3] ?? "" });
  }
  await submit(actor);
}

/** Marks whoever of `team` is not marked yet, as they were or by mistake were not. */
export async function fillTeamList(actor: Actor, session: SessionDay, team: Player[]): Promise<void> {
  const modal = actor.modal();
  if (!modal) throw new Error("no list is open");
  const open = team.filter((player) => !session.marked.has(player.number));
  let standIns = false;
  for (const player of open) {
    const input = modal.inputs.find((one) => one.label.includes(player.name));
    if (!input) throw new Error(`${player.name} is not on the list: ${modal.inputs.map((one) => one.label)}`);
    const presence = session.mistaken.get(player.number) ?? temperOf(session, player).presence;
    await actor.fill({ [input.blockId]: optionFor(input.options ?? [], presence) });
    session.marked.add(player.number);
    standIns ||= presence === "stand-in";
  }
  await submit(actor);
  if (standIns) await nameStandIns(actor);
}
