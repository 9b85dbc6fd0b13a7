/** The office sorts what was written: a few statements in Slack, most of them in 記述一覧, when a session has closed. */
import type { Actor, SandboxFile } from "../sandbox/index.ts";
import { officerOf } from "./cast.ts";
import { expectToRead, pressThere, submit } from "./press.ts";
import { kindsOf, later, MINUTE, type Year } from "./year.ts";

type CodeListing = (listing: Uint8Array) => Promise<SandboxFile>;

/** One page as it is proposed. */
async function acceptPage(officer: Actor): Promise<void> {
  await officer.command("/reflection", "themes");
  await submit(officer);
  expectToRead(officer, "件の分類を保存しました");
  await officer.dismiss();
}

async function openListing(officer: Actor): Promise<void> {
  await officer.command("/reflection", "themes");
  await pressThere(officer, "記述一覧（Excel）");
}

export function letOfficeCode({ slack, cast, stage }: Year, codeListing: CodeListing): void {
  let listing: string | undefined;
  slack.onOutgoing((outgoing) => {
    if (outgoing.op === "file" && outgoing.file?.name.startsWith("記述一覧")) listing = outgoing.file.id;
    if (outgoing.op !== "post" || !kindsOf(outgoing).includes("closing.closed")) return;
    const act = (minutes: number, what: string, run: (officer: Actor) => Promise<void>) =>
      stage.plan({ at: later(outgoing.at, minutes * MINUTE), what, do: () => run(officerOf(cast)) });
    act(20, "事務局が振り返りの記述をSlackで分類する", acceptPage);
    act(30, "事務局が記述一覧をダウンロードする", async (officer) => {
      await openListing(officer);
      await pressThere(officer, "Excelをダウンロード");
      await officer.dismiss();
    });
    act(100, "事務局が記入した記述一覧を取り込む", async (officer) => {
      const blank = slack.file(listing ?? "");
      if (!blank) throw new Error("no 記述一覧 has arrived");
      await openListing(officer);
      await pressThere(officer, "Excelを取り込む");
      await officer.fill({ "記述一覧（.xlsx）": { files: [await codeListing(blank.bytes)] } });
      await submit(officer);
      expectToRead(officer, "直すところ0件");
      await officer.dismiss();
    });
  });
}
