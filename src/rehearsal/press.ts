/** Pressing what is there: buttons are found by their words, in either language. */
import type { Actor, PressWhere } from "../sandbox/index.ts";

/** Button texts as people see them. */
export const WORDS = {
  present: ["出席", "Present"],
  late: ["遅刻", "Late"],
  "left-early": ["早退", "Left early"],
  absent: ["欠席", "Absent"],
  excused: ["欠席（連絡あり）", "Excused"],
  "stand-in": ["代理", "Substitute"],
  coming: ["出席予定", "会場で出席", "Coming", "Coming to the venue"],
  notComing: ["欠席", "Not coming"],
  sendsSomebody: ["代理…", "Substitute…"],
  write: ["続きを書く", "振り返りを書く", "Continue", "Write the reflection"],
  edit: ["編集", "Edit"],
  decline: ["今回は難しい", "Not this time"],
  saveDraft: ["下書き保存", "Save draft"],
} as const;

/** Presses the first of the words that stands there; false when none does. */
export async function pressAny(actor: Actor, words: readonly string[], where?: PressWhere): Promise<boolean> {
  for (const word of words) {
    const isThere = await actor.press(word, where).then(
      (outcome) => {
        if (!outcome.ok) throw new PressFailed(`${word}: ${outcome.failure}`);
        return true;
      },
      (error) => {
        if (error instanceof PressFailed) throw error;
        return false;
      },
    );
    if (isThere) return true;
  }
  return false;
}

class PressFailed extends Error {}

/** Presses in the open modal what must be there. */
export async function pressThere(actor: Actor, text: string): Promise<void> {
  const outcome = await actor.press(text, { in: "modal" });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.failure}`);
}

/** What the person is to read in the open modal before they go on. */
export function expectToRead(actor: Actor, words: string): void {
  const text = actor.modal()?.text ?? "";
  if (!text.includes(words)) throw new Error(`nobody reads 「${words}」 here, but: ${text}`);
}

/** Submits the open modal; what Slack or the app refuses is an error of the scenario. */
export async function submit(actor: Actor): Promise<void> {
  const outcome = await actor.submit();
  if (outcome.ok && !outcome.errors) return;
  throw new Error(`not submitted: ${outcome.failure ?? JSON.stringify(outcome.errors)}`);
}

/** The form for a stand-in that stands open; one kind or another of it. */
export async function fillStandIn(actor: Actor): Promise<void> {
  const [name, kana, organization, place] = actor.modal()?.inputs ?? [];
  if (!name || !kana || !organization) throw new Error("no form for the stand-in");
  // Where the session has both.
  if (place?.options?.[0]) await actor.fill({ [place.blockId]: place.options[0] });
  await actor.fill({
    [name.blockId]: "代理 花子",
    [kana.blockId]: "だいり はなこ",
    [organization.blockId]: "架空市役所",
  });
}
