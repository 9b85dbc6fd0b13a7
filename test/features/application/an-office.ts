/** An office that handles applications in the sandbox. */
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";
import { type Filling, formFile } from "../form/filled-forms.ts";

export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

export async function startOffice(options: TestAppOptions = {}) {
  const app: TestApp = await startTestApp({ at: "2024-06-20T09:00:00+09:00", rates: "off", ...options });
  const officer = () => app.slack.as(app.officer);
  const where = { workspaceId: app.workspaceId };
  // The seed's second code has a wrong check digit.
  await app.db.client.municipality.updateMany({
    where: { ...where, code: "990002" },
    data: { code: "990019" },
  });

  /** One step after the other, each with all that follows from it. */
  async function act(...steps: (() => Promise<unknown>)[]): Promise<void> {
    for (const step of steps) {
      await step();
      await app.app.deps.work.idle();
    }
  }

  async function open(): Promise<void> {
    if (officer().modal()) await officer().dismiss();
    await act(() => officer().command("/program", "applications"));
  }

  return {
    ...{ app, where, officer, act, open },
    modal: () => officer().modal()?.text ?? "",
    async handOver(...files: HandedFile[]): Promise<void> {
      await open();
      await act(() => officer().press("申込書を取り込む"));
      await officer().fill({ 受講申込書: { files } });
      await act(() => officer().submit());
    },
    /** What is chosen for each application or person, then on to what it would write. */
    async decide(choices: Record<string, string>): Promise<void> {
      await officer().fill(choices);
      await act(() => officer().submit());
    },
    /** The file that arrived last in the officer's DM, as text. */
    async received() {
      const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
      const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
      if (!bytes) throw new Error("no file has arrived");
      return { sent, text: JSON.stringify((await readXlsx(Buffer.from(bytes))).tables) };
    },
  };
}

export type Office = Awaited<ReturnType<typeof startOffice>>;

export const file = async (name: string, filling: Filling): Promise<HandedFile> => ({
  name,
  bytes: await formFile(filling),
});
