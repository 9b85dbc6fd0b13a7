/** A year before its first team: applications make it, and nothing is sent. */
import { afterEach, expect, it } from "vitest";
import { auditedApplications } from "../../../src/features/application/audited-applications.ts";
import { proposedDecisions } from "../../../src/features/application/decisions.rules.ts";
import { importApplications } from "../../../src/features/application/import-applications.ts";
import { planApplications } from "../../../src/features/application/plan-applications.ts";
import { fetchEach } from "../../../src/features/upload/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import type { SlackFiles } from "../../../src/platform/slack/files.ts";
import { formFile, person, team, zipOf } from "../form/filled-forms.ts";
import { file, type Office, startOffice } from "./an-office.ts";

let office: Office | undefined;
afterEach(async () => {
  await office?.app.close();
  office = undefined;
});

const NORTH = { municipality: "架空北市", team: "北部", people: team(3, "北野") };

/** A draft with its sessions and municipalities, and nobody in it. */
async function emptyDraft(): Promise<Office> {
  office = await startOffice({ at: "2024-05-01T10:00:00+09:00", program: { state: "DRAFT" } });
  const { client } = office.app.db;
  const { where } = office;
  await client.membership.deleteMany({ where });
  await client.enrollment.deleteMany({ where });
  await client.teamMunicipality.deleteMany({ where });
  await client.team.deleteMany({ where });
  return office;
}

it("the first team of a draft, from the first day of the year", async () => {
  const { handOver, act, officer, modal, app, where } = await emptyDraft();
  await handOver(await file("北.xlsx", NORTH));
  await act(
    () => officer().submit(),
    () => officer().submit(),
  );
  expect(modal()).toContain("1チーム、3名を取り込みました");
  expect(modal()).toContain("研修は準備中です");
  const enrolled = await app.db.client.enrollment.findMany({ where, orderBy: { number: "asc" } });
  expect(enrolled.map(({ number, from, to }) => [number, from, to])).toEqual([
    ["R6-001", "2024-04-01", null],
    ["R6-002", "2024-04-01", null],
    ["R6-003", "2024-04-01", null],
  ]);
  expect(await app.db.client.notice.count({ where })).toBe(0);
  expect(app.slack.violations).toEqual([]);
});

it("two officers at once: the team is there once, and the other is told", async () => {
  const { handOver, app, where } = await emptyDraft();
  await handOver(await file("北.xlsx", NORTH));
  const who = {
    ...where,
    slackUserId: app.officer,
    personId: "p",
    name: "",
    roles: new Set(["council" as const]),
  };
  const acting = { who: { ...who, language: "ja" as const }, words: wordsIn("ja"), at: app.clock.now() };
  const { desk, mark } = await planApplications(app.app.deps, "proposed", acting);
  const confirmed = { decisions: proposedDecisions(desk.open), mark };
  const both = await Promise.allSettled(
    [1, 2].map(() => importApplications(app.app.deps, acting, confirmed)),
  );
  const kinds = both.map((one) => (one.status === "fulfilled" ? one.value.kind : one.reason.constructor));
  expect(kinds.filter((kind) => kind === "imported")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "changed" || kind === UserError)).toHaveLength(1);
  expect(await app.db.client.team.count({ where })).toBe(1);
  expect(await app.db.client.enrollment.count({ where })).toBe(3);
  const trainee = { ...acting, who: { ...acting.who, roles: new Set(["leader" as const]) } };
  await expect(importApplications(app.app.deps, trainee, confirmed)).rejects.toThrow("not-allowed");
});

it("a long list of faults comes as a file", async () => {
  const { handOver, modal, app } = await emptyDraft();
  const people = Array.from({ length: 12 }, (_, index) =>
    person(`長田 ${index}`, { email: "x", affiliation: "県" }),
  );
  await handOver(await file("長.xlsx", { ...NORTH, people }));
  expect(modal()).toContain("長いため、全文は");
  const sent = app.slack.outgoing.findLast((one) => one.op === "file");
  const text = Buffer.from(app.slack.file(sent?.file?.id ?? "")?.bytes ?? []).toString();
  expect(text.match(/行目 「メール」：「x」はメールアドレスの形ではありません/g)).toHaveLength(12);
  expect(app.slack.violations).toEqual([]);
});

it("faults in what is stored are told, and are not the application's", async () => {
  const { handOver, act, officer, modal, app, where } = await emptyDraft();
  await app.db.client.municipality.updateMany({
    where: { ...where, code: "990019" },
    data: { code: "990013" },
  });
  await handOver(await file("北.xlsx", NORTH));
  await act(() => officer().submit());
  expect(modal()).toContain("いまの登録に直すところがあるため、取り込めません");
  expect(modal()).toContain("検査数字が合いません");
  expect(officer().modal()?.buttons).not.toContain("取り込む");
});

it("what was taken out of the list is put back by an undo, once", async () => {
  const { handOver, open, act, officer, app, where } = await emptyDraft();
  await handOver(await file("北.xlsx", NORTH));
  await open();
  await act(() => officer().press("除く"));
  const [entry] = await auditEntries(app.db.client, { ...where, action: "application.withdrawn" });
  const action = auditedApplications.find((one) => one.action === "application.withdrawn");
  if (!entry || !action?.undo) throw new Error("nothing to undo");
  expect(action.say(wordsIn("ja"), entry.facts)).toContain("「北.xlsx」（北部）を一覧から除きました");
  const who = {
    ...where,
    slackUserId: app.officer,
    personId: "p",
    name: "",
    roles: new Set(["council" as const]),
  };
  const undoing = { entry, who: { ...who, language: "ja" as const }, at: app.clock.now() };
  const undo = () => app.db.transaction(async (tx) => action.undo?.(tx, app.app.deps, undoing));
  await undo();
  expect(await app.db.client.application.count({ where: { ...where, state: "OPEN" } })).toBe(1);
  await expect(undo()).rejects.toThrow("application-back");
});

it("a file that is gone, or too large by its own facts, keeps no other from being read", async () => {
  const good = await formFile(NORTH);
  const sizes: Record<string, number> = { large: 10 * 1024 * 1024 + 1, vanished: 100, good: good.length };
  const files: SlackFiles = {
    facts: async (id) => (sizes[id] ? { id, name: `${id}.xlsx`, size: sizes[id], url: "" } : undefined),
    download: async ({ id }) => (id === "good" ? good : undefined),
    upload: async () => undefined,
    remove: async () => undefined,
  };
  const handed = ["deleted", "large", "vanished", "good"].map((id) => ({ id, name: `${id}.xlsx` }));
  const told = (await fetchEach(files, handed)).map((one) =>
    "refusal" in one ? one.refusal.say(wordsIn("ja")) : `${one.name} ${one.file.content.length}`,
  );
  expect(told).toEqual([
    expect.stringContaining("「deleted.xlsx」が見つかりません。読む前に削除されたようです"),
    expect.stringContaining("「large.xlsx」は10MBを超えています"),
    expect.stringContaining("「vanished.xlsx」が見つかりません"),
    `good.xlsx ${good.length}`,
  ]);
  const zip = zipOf([{ name: "good.xlsx", bytes: good }]);
  const renamed: SlackFiles = {
    ...files,
    facts: async (id) => ({ id, name: id, size: 1, url: "" }),
    download: async ({ id }) => (id === "一式.zip" ? zip : good),
  };
  const [inside, wrong] = await fetchEach(renamed, [
    { id: "一式.zip", name: "一式.zip" },
    { id: "北.zip", name: "北.zip" },
  ]);
  expect(inside).toMatchObject({ name: "good.xlsx", file: { kind: "xlsx" } });
  expect(wrong && "refusal" in wrong && wrong.refusal.say(wordsIn("ja"))).toContain(
    "中身が .zip ではありません",
  );
});
