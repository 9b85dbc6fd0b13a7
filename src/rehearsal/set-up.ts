/** The office sets the program up from Slack alone: the workbook handed over, looked at, taken in, started. */
import type { Actor, SandboxFile } from "../sandbox/index.ts";
import { expectToRead, pressThere, submit } from "./press.ts";
import type { Stage } from "./stage.ts";
import { later, MINUTE } from "./year.ts";

export interface SetUp {
  stage: Stage;
  officer: Actor;
  at: Date;
  workbook: SandboxFile;
}

/** From nothing to a draft. */
export function takeWorkbookIn({ stage, officer, at, workbook }: SetUp): void {
  stage.plan({
    at,
    what: "事務局が台帳をアップロードして、取り込む前に内容を確認",
    async do() {
      await officer.command("/program");
      await pressThere(officer, "台帳を取り込む");
      await officer.fill({ 台帳のファイル: { files: [workbook] } });
      await submit(officer);
      expectToRead(officer, "まだ何も書き込んでいません");
    },
  });
  stage.plan({
    at: later(at, 5 * MINUTE),
    what: "事務局が台帳を取り込む",
    async do() {
      await pressThere(officer, "取り込む");
      expectToRead(officer, "台帳を取り込みました");
      await officer.dismiss();
    },
  });
}

/** The draft is looked at, each kind of message is sent to oneself, and the program is started. */
export function startProgram({ stage, officer, at }: Omit<SetUp, "workbook">): void {
  const act = (minutes: number, what: string, run: () => Promise<void>) =>
    stage.plan({ at: later(at, minutes * MINUTE), what, do: run });
  act(0, "事務局がこれから2週間のお知らせを確認", async () => {
    await officer.command("/program");
    await officer.press("2週間", { in: "modal" });
    await officer.dismiss();
  });
  act(10, "事務局が自分にテスト送信", async () => {
    await officer.command("/program");
    await officer.press("テスト送信", { in: "modal" });
    await officer.dismiss();
  });
  act(45, "事務局が研修を開始", async () => {
    await officer.command("/program");
    await officer.press("開始", { in: "modal" });
    // What is already past is left out: the last of the choices.
    for (const { blockId, options } of officer.modal()?.inputs ?? []) {
      await officer.fill({ [blockId]: options?.at(-1) ?? "" });
    }
    await submit(officer);
    await officer.dismiss();
  });
}
