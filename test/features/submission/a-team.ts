/** Two teams with one assignment, on the morning after the session that gave it. */
import type { Actor } from "../../../src/sandbox/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

export const PDF = { name: "自治体セルフチェック.pdf", bytes: Buffer.from("%PDF-1.7 見直しました") };

export async function startWithAssignment(options: TestAppOptions = {}): Promise<TestApp> {
  const app = await startTestApp({ at: "2024-06-25T16:00:00+09:00", rates: "off", ...options });
  await app.db.client.assignment.create({
    data: {
      workspaceId: app.workspaceId,
      programId: app.program.programId,
      number: 1,
      title: "自治体セルフチェック",
      kind: "SELF_CHECK",
      templateUrl: "https://example.jp/template.xlsx",
      givenInSession: 1,
      usedInSession: 2,
    },
  });
  await replanAssignments(app);
  return app;
}

/** As 開始 and an import do. */
export async function replanAssignments(app: TestApp): Promise<void> {
  const { workspaceId } = app;
  const assignments = await app.db.client.assignment.findMany({ where: { workspaceId } });
  await app.db.transaction(async (tx) => {
    for (const { id } of assignments) {
      await app.app.deps.notices.replan(tx, { workspaceId, type: "assignment", id }, app.clock.now());
    }
  });
}

/** What left by DM since the last call, as "time recipient first line". */
export function newsOf(app: TestApp) {
  let from = app.slack.outgoing.length;
  return (wanted: string): string[] => {
    const news = app.slack.outgoing.slice(from);
    from = app.slack.outgoing.length;
    return news
      .filter(({ op, metadata }) => op === "post" && String(metadata?.event_payload.keys).includes(wanted))
      .map(({ at, user, channel }) => {
        const who = app.trainees.indexOf(user ?? "");
        return `${isoInJapan(at).slice(5, 16)} ${who >= 0 ? who : channel}`;
      });
  };
}

export interface Entered {
  files?: { name: string; bytes: Uint8Array }[];
  link?: string;
  note?: string;
  share?: string;
}

/** Everything but the last press. */
export async function fillHandIn(app: TestApp, actor: Actor, filled: Entered): Promise<void> {
  await actor.command("/assignment");
  await app.settle();
  await pressAny(actor, ["提出する", "新しい版を提出する"]);
  await app.settle();
  await actor.fill({
    ...(filled.files && { ファイル: { files: filled.files } }),
    ...(filled.link !== undefined && { リンク: filled.link }),
    ...(filled.note !== undefined && { "変わったところと、話し合った相手": filled.note }),
    ...(filled.share !== undefined && { 他チームへの共有: filled.share }),
  });
}

export async function handIn(app: TestApp, actor: Actor, filled: Entered) {
  await fillHandIn(app, actor, filled);
  const outcome = await actor.submit();
  await app.settle();
  return outcome;
}

async function pressAny(actor: Actor, texts: string[]): Promise<void> {
  const text = texts.find((one) => actor.modal()?.buttons.includes(one));
  if (text === undefined) throw new Error(`none of ${texts}: ${actor.modal()?.text}`);
  await actor.press(text, { in: "modal" });
}
