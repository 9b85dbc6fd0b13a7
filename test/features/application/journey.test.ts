/** Applications through Slack alone: the form, what comes back, what is decided, the teams. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedApplications } from "../../../src/features/application/audited-applications.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { person, team, zipOf } from "../form/filled-forms.ts";
import { file, type Office, startOffice } from "./an-office.ts";

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.app.close());

const north = () =>
  file("北.xlsx", { municipality: "架空北市", team: "北部", area: "北", people: team(3, "北野") });
const south = () => file("南.xlsx", { municipality: "架空南町", team: "南部", people: team(8, "南田", 2) });
const joint = (leader: "社協" | "行政") =>
  file(`合同_${leader}.xlsx`, {
    municipality: "架空北市、架空南町",
    team: "合同",
    people: [
      person("東 一", { affiliation: leader, role: "リーダー" }),
      person("東 二"),
      person("東 三", { organization: "架空南町役場", affiliation: "相談機関", email: null }),
    ],
  });

describe("an application's way", () => {
  it("begins with a form in the officer's DM", async () => {
    await office.act(
      () => office.officer().command("/program"),
      () => office.officer().press("受講申込"),
    );
    expect(office.modal()).toContain("まだ申込書は届いていません");
    await office.act(() => office.officer().press("申込書をつくる"));
    await office.officer().fill({ 提出期限: "2024-05-31" });
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("DMに送りました");
    const { sent, text } = await office.received();
    expect(sent?.file?.name).toBe("受講申込書.xlsx");
    for (const part of ["令和6年度 地域の支え合い", "令和6年5月31日（金）", "行政・社協・相談機関"])
      expect(text).toContain(part);
  });

  it("three forms in one archive: one good, one of eight, one whose leader may not lead", async () => {
    await office.handOver({
      name: "申込.zip",
      bytes: zipOf([await north(), await south(), await joint("社協")]),
    });
    const text = office.modal();
    for (const part of [
      "3ファイルのうち、3ファイルを受け付けました",
      "「北.xlsx」：受け付けました。架空北市　北部（3名）",
      "案：チーム3「北部」　R6-007 北野 0（リーダー）、R6-008 北野 1",
      "8名の申込です（1チームの上限は6名）",
      "案：チーム4「南部（1）」　R6-010 南田 0（リーダー）",
      "案：チーム5「南部（2）」　R6-014 南田 1（リーダー）",
      "リーダーの東 一さんは",
      "次の方がリーダーになれます: 東 二（14行目）",
      "メールのない方：東 三",
    ]) {
      expect(text).toContain(part);
    }
    expect(await office.app.db.client.team.count({ where: office.where })).toBe(2);
    expect(office.app.slack.violations).toEqual([]);
  });

  it("stands in 申込状況: received, incomplete and why", async () => {
    await office.open();
    for (const part of ["受付済み 2　不足あり 1", "事務局 太郎", "分け方を決めてください", "不足があります"])
      expect(office.modal()).toContain(part);
    expect(office.modal()).toContain("6月20日（木）9:00受付");
  });

  it("a corrected form of the same team takes its place, and the same file again changes nothing", async () => {
    await office.handOver(await joint("行政"), await north());
    expect(office.modal()).toContain("前に届いた「合同_社協.xlsx」と差し替えました");
    expect(office.modal()).toContain("「北.xlsx」：同じファイルを、すでに受け付けています");
    expect(office.modal()).not.toContain("リーダーの東 一さんは");
    expect(await office.app.db.client.application.count({ where: office.where })).toBe(3);
  });

  it("is seen with its numbers before it is written", async () => {
    // How the eight are parted is asked, and not taken for granted.
    expect(
      office
        .officer()
        .modal()
        ?.inputs.find(({ label }) => label === "「南部」の申込")?.value,
    ).toBeNull();
    await office.officer().fill({ "「南部」の申込": "2つのチームに分けて取り込む" });
    await office.act(() => office.officer().submit());
    for (const part of [
      "まだ何も書き込んでいません",
      "チーム3　架空北市　北部",
      "チーム4　架空北市、架空南町　合同",
      "チーム6　架空南町　南部（2）",
      "R6-017 南田 1（リーダー）",
      "受講開始日は6月20日（木）です",
    ]) {
      expect(office.modal()).toContain(part);
    }
    expect(await office.app.db.client.team.count({ where: office.where })).toBe(2);
  });

  it("becomes teams and people, once however often it is pressed", async () => {
    const account = office.app.slack.addUser({ name: "北野 0", email: String(team(1, "北野")[0]?.email) });
    await office.app.app.deps.work.idle();
    const presses = [office.officer().submit(), office.officer().submit()];
    await Promise.all(presses.map((press) => press.catch(() => undefined)));
    await office.app.app.deps.work.idle();
    expect(office.modal()).toContain("4チーム、14名を取り込みました");
    const teams = await office.app.db.client.team.findMany({
      where: office.where,
      orderBy: { number: "asc" },
    });
    expect(teams.map(({ number, name, onHold }) => `${number} ${name} ${onHold}`).slice(2)).toEqual([
      "3 北部 false",
      "4 合同 false",
      "5 南部（1） false",
      "6 南部（2） false",
    ]);
    const person = await office.app.db.client.person.findFirst({
      where: { ...office.where, name: "北野 0" },
    });
    expect(person).toMatchObject({ slackUserId: account, nameKana: "かくう" });
    await office.open();
    expect(office.modal()).toContain("受付済み 0　不足あり 0　保留 0　取り込み済み 3");
    expect(office.modal()).toContain("チーム5　南部（1）、チーム6　南部（2）");
    expect(office.app.slack.violations).toEqual([]);
  });

  it("the workbook has them, and whoever joined late is not asked about the days before", async () => {
    await office.officer().dismiss();
    await office.act(() => office.officer().command("/program", "export"));
    const { text } = await office.received();
    for (const part of ['"R6-020"', "南部（2）", "架空北市、架空南町", "2024-06-20"])
      expect(text).toContain(part);
    await office.app.driveTo("2024-06-25T18:00:00+09:00");
    const account = await office.app.db.client.person.findFirstOrThrow({
      where: { ...office.where, name: "北野 0" },
    });
    expect(office.app.slack.dm(account.slackUserId ?? "").length).toBeGreaterThan(0);
  });

  it("is in the log, in words", async () => {
    const entries = await auditEntries(office.app.db.client, office.where);
    const lines = entries.flatMap(
      ({ action, facts }) =>
        auditedApplications.find((one) => one.action === action)?.say(wordsIn("ja"), facts) ?? [],
    );
    expect(lines.slice(0, 3).every((line) => line?.includes("を取り込みました"))).toBe(true);
    expect(lines).toContain(
      "受講申込書「合同_社協.xlsx」を「合同_行政.xlsx」と差し替えました（合同、3名）。",
    );
    expect(lines).toHaveLength(7);
    // Once: what became of each application says it, and the import behind it does not say it again.
    expect(entries.map(({ action }) => action)).not.toContain("import.applied");
  });
});
