/** Teams that apply on the form: the blank form asked for, what came back read, parted where it must be, taken in. */
import type { Actor, Sandbox, SandboxFile } from "../sandbox/index.ts";
import { expectToRead, pressThere, submit } from "./press.ts";
import type { Stage } from "./stage.ts";
import { later, MINUTE } from "./year.ts";

interface Applications {
  stage: Stage;
  slack: Sandbox;
  officer: Actor;
  at: Date;
  /** The filled forms in one archive, from the blank form. */
  applications(blank: Uint8Array): Promise<SandboxFile>;
}

async function open(officer: Actor, button: string): Promise<void> {
  await officer.command("/program", "applications");
  await pressThere(officer, button);
}

/** Whatever is too large for one team is parted as the app proposes; the rest is decided already. */
async function acceptSplits(officer: Actor): Promise<void> {
  for (const { blockId, options, value } of officer.modal()?.inputs ?? []) {
    const split = options?.find((text) => text.includes("チームに分けて取り込む"));
    if (split && !value) await officer.fill({ [blockId]: split });
  }
}

export function takeApplicationsIn({ stage, slack, officer, at, applications }: Applications): void {
  const act = (minutes: number, what: string, run: () => Promise<void>) =>
    stage.plan({ at: later(at, minutes * MINUTE), what, do: run });
  let form: string | undefined;
  slack.onOutgoing(({ op, file }) => {
    if (op === "file" && file?.name === "受講申込書.xlsx") form = file.id;
  });
  act(0, "事務局が受講申込書をつくる", async () => {
    await open(officer, "申込書をつくる");
    await officer.fill({ 提出期限: "2024-05-31" });
    await submit(officer);
    expectToRead(officer, "DMに送りました");
    await officer.dismiss();
  });
  act(60, "事務局が届いた申込書を読み込み、人数の多い申込を2チームに分ける", async () => {
    const blank = slack.file(form ?? "");
    if (!blank) throw new Error("no form has arrived");
    await open(officer, "申込書を取り込む");
    await officer.fill({ 受講申込書: { files: [await applications(blank.bytes)] } });
    await submit(officer);
    expectToRead(officer, "チームに分ける案があります");
    await acceptSplits(officer);
    await submit(officer);
    expectToRead(officer, "まだ何も書き込んでいません");
  });
  act(65, "事務局が申込書をチームとして取り込む", async () => {
    await submit(officer);
    expectToRead(officer, "を取り込みました");
    await officer.dismiss();
  });
}
