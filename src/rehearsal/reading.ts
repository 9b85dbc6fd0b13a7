/** The office reads what came in, takes it out, and writes to the leaders. */
import type { Actor } from "../sandbox/index.ts";
import { submit } from "./press.ts";

/** The choices of the menu with that label in the open modal. */
function choicesOf(actor: Actor, label: string): string[] {
  return actor.modal()?.inputs.find((input) => input.label === label)?.options ?? [];
}

/** The latest session by team, one answer of it, and for the year's file the workbook. */
export async function readRecords(actor: Actor, { takeOut }: { takeOut: boolean }): Promise<void> {
  await actor.command("/reflection");
  const [latest] = choicesOf(actor, "回を選ぶ");
  if (!latest) throw new Error("no session can be chosen");
  await actor.choose("回を選ぶ", latest);
  const [answer] = choicesOf(actor, "回答を開く");
  if (answer) {
    await actor.choose("回答を開く", answer);
    await actor.press("一覧に戻る", { in: "modal" });
  }
  if (takeOut) await actor.press("この回をExcelで受け取る", { in: "modal" });
  await actor.dismiss();
}

/** Looked at, then sent. */
export async function writeToLeaders(actor: Actor, text: string): Promise<void> {
  await actor.command("/program", "message");
  await actor.choose("送る相手", "リーダー");
  await actor.fill({ 本文: text });
  await submit(actor);
  await submit(actor);
  await actor.dismiss();
}
