/** The assignment of `startWithAssignment` as a form, its answers written by whoever. */
import type { AnswerType } from "../../../src/features/worksheet/worksheet.rules.ts";
import type { Actor, FillValue } from "../../../src/sandbox/index.ts";
import type { TestApp } from "../../support/app.ts";

export interface Asked {
  wording: string;
  type: AnswerType;
  options?: string[];
  required?: boolean;
}

export const QUESTIONS: Asked[] = [
  {
    wording: "体制はどこまで進んでいますか",
    type: "CHOICE",
    options: ["検討中", "試行中", "実施中"],
    required: true,
  },
  { wording: "庁内の連携", type: "SCALE" },
  { wording: "関わった課の数", type: "NUMBER" },
  { wording: "窓口の名前", type: "SHORT_TEXT" },
  { wording: "強みと課題", type: "LONG_TEXT", required: true },
];

export const labelOf = (nth: number) => {
  const { wording = "", required = false } = QUESTIONS[nth - 1] ?? {};
  return `${nth}. ${wording}${required ? "（必須）" : ""}`;
};

export async function makeForm(app: TestApp): Promise<void> {
  const { workspaceId } = app;
  const assignment = await app.db.client.assignment.findFirstOrThrow({ where: { workspaceId } });
  await app.db.client.assignmentQuestion.createMany({
    data: QUESTIONS.map(({ wording, type, options = [], required = false }, index) => ({
      ...{ workspaceId, assignmentId: assignment.id, number: index + 1 },
      ...{ wording, type, options, required },
    })),
  });
}

export async function openForm(app: TestApp, actor: Actor): Promise<void> {
  await actor.command("/assignment");
  await app.settle();
  await actor.press("記入する", { in: "modal" });
  await app.settle();
}

/** By number of the question. */
export async function write(actor: Actor, answers: Record<number, FillValue>): Promise<void> {
  const byLabel = Object.entries(answers).map(([nth, value]) => [labelOf(Number(nth)), value]);
  await actor.fill(Object.fromEntries(byLabel));
}
