/** Applications that cannot be used, people who are known already, and officers at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "../../../src/platform/sheets/write-xlsx.ts";
import { PROGRAM, person, team, zipOf } from "../form/filled-forms.ts";
import { file, type Office, startOffice } from "./an-office.ts";

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.app.close());

const NORTH = { municipality: "架空北市", team: "北部", people: team(3, "北野") };
const count = () => office.app.db.client.application.count({ where: { ...office.where, state: "OPEN" } });
const teams = () => office.app.db.client.team.count({ where: office.where });
const personNamed = (name: string) =>
  office.app.db.client.person.findMany({ where: { ...office.where, name }, include: { enrollments: true } });

describe("files that cannot be used", () => {
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);

  it("are named one by one, and the others are taken", async () => {
    const lastYear = { ...PROGRAM, fiscalYear: 2023 };
    await office.handOver(
      { name: "文字.xlsx", bytes: Buffer.from("これはExcelではありません") },
      { name: "空.xlsx", bytes: new Uint8Array() },
      { name: "鍵.xlsx", bytes: encrypted },
      { name: "回.csv", bytes: Buffer.from("氏名,所属\n") },
      await file("昨年.xlsx", { ...NORTH, program: lastYear }),
      await file("白紙.xlsx", { people: [] }),
      { name: "表.xlsx", bytes: await writeXlsx([{ sheet: "表", rows: [["氏名", "年齢"]] }]) },
      { name: "壊.zip", bytes: Buffer.from("PK\u0003\u0004broken") },
      await file("多.xlsx", { ...NORTH, people: team(61, "多田") }),
      await file("北.xlsx", NORTH),
    );
    for (const sentence of [
      "10ファイルのうち、1ファイルを受け付けました",
      "• 「文字.xlsx」の中身が .xlsx ではありません",
      "「空.xlsx」は空のファイルです",
      "「鍵.xlsx」：パスワードで保護されたファイルです",
      "「回.csv」：受講申込書として読めるのは、Excel（.xlsx）だけです",
      "「昨年.xlsx」：令和5年度の申込書です。令和6年度の申込書で",
      "「白紙.xlsx」：受講する方が書かれていません",
      "「表.xlsx」：受講申込書ではないようです",
      "• 「壊.zip」を開けません",
      "「多.xlsx」：61名が書かれています",
      "「北.xlsx」：受け付けました",
    ]) {
      expect(office.modal()).toContain(sentence);
    }
    expect(await count()).toBe(1);
    expect(office.app.slack.violations).toEqual([]);
  });

  it("of an archive no more than ten are read, and what is no form in it is named", async () => {
    const each = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        file(`申込${index}.xlsx`, { ...NORTH, team: `東部${index}`, people: team(2, `東${index}`) }),
      ),
    );
    await office.handOver({
      name: "一式.zip",
      bytes: zipOf([{ name: "写真.png", bytes: Buffer.from("x") }, ...each]),
    });
    expect(office.modal()).toContain("「写真.png」は取り込めない種類");
    expect(office.modal()).toContain("「申込9.xlsx」：一度に読めるのは10ファイルまで");
    expect(await count()).toBe(10);
    expect(office.app.slack.violations).toEqual([]);
  });

  it("an application is taken out of the list after a question, and comes back with its file", async () => {
    await office.open();
    await office.act(() => office.officer().press("除く", { nth: 0 }));
    expect(office.modal()).toContain("「北.xlsx」を一覧から除きました");
    expect(await count()).toBe(9);
    await office.handOver(await file("北.xlsx", NORTH));
    expect(await count()).toBe(10);
    await office.app.db.client.application.deleteMany({ where: office.where });
  });
});

describe("people who are known", () => {
  it("are asked about: who takes part already, who is known from before, who stands in two applications", async () => {
    const { client } = office.app.db;
    const stamp = new Date("2023-04-01T00:00:00Z");
    const before = await client.person.create({
      data: {
        ...office.where,
        ...{ name: "古川 葵", nameKana: "ふるかわ あおい", email: "aoi@example.jp", phone: "082-000" },
        ...{ createdAt: stamp, updatedAt: stamp },
      },
    });
    const twin = person("西 二");
    await office.handOver(
      await file("西.xlsx", {
        ...NORTH,
        team: "西部",
        people: [
          person("西 一", { role: "リーダー" }),
          person("青木 一郎", { organization: "架空の役所", email: null }),
          person("古川 葵", { nameKana: null, phone: null, email: "AOI@example.jp" }),
          twin,
        ],
      }),
      await file("港.xlsx", { ...NORTH, team: "港", people: [person("港 一", { role: "リーダー" }), twin] }),
    );
    const asked =
      office
        .officer()
        .modal()
        ?.inputs.map(({ label }) => label) ?? [];
    expect(asked).toEqual([
      "青木 一郎さん：受講中の青木 一郎さん（R6-001、架空の役所）・チーム1と同じ方ですか",
      "古川 葵さん：以前から登録のある古川 葵さんと同じ方ですか",
      "西 二さん：「港」の申込（港.xlsx）にも、同じ方がいるようです",
      "「西部」の申込",
      "西 二さん：「西部」の申込（西.xlsx）にも、同じ方がいるようです",
      "「港」の申込",
    ]);
    // Nothing is taken for granted of those who are not sure.
    const errors = JSON.stringify((await office.officer().submit()).errors);
    expect(errors).toContain("どちらかを選んでください");
    expect(errors).not.toContain("古川");
    await office.decide({
      青木: "同じ方なので、取り込まない",
      "西 二さん：「港」": "この申込で取り込む",
      "西 二さん：「西部」": "この申込では取り込まない",
    });
    expect(office.modal()).toContain("R6-008 古川 葵　これまでの古川 葵さんと同じ方");
    expect(office.modal()).not.toContain("青木");
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("2チーム、4名を取り込みました");
    expect(await personNamed("青木 一郎")).toHaveLength(1);
    const [aoi, ...others] = await personNamed("古川 葵");
    expect(others).toEqual([]);
    expect(aoi).toMatchObject({ id: before.id, nameKana: "ふるかわ あおい", phone: "082-000" });
    expect(aoi?.enrollments).toHaveLength(1);
    expect(await personNamed("西 二")).toHaveLength(1);
  });

  it("the same person as somebody else is refused by the same check as in the workbook, and the rest is taken", async () => {
    await office.handOver(
      await file("島.xlsx", {
        ...NORTH,
        team: "島",
        people: [person("島 一", { role: "リーダー" }), person("西 二")],
      }),
      await file("岬.xlsx", { ...NORTH, team: "岬", people: [person("岬 一", { role: "リーダー" })] }),
    );
    await office.decide({ "西 二": "別の方として取り込む" });
    expect(office.modal()).toContain("取り込まない申込");
    expect(office.modal()).toContain("西 二さんは、同じ名前とメール");
    expect(office.modal()).toContain("架空北市　岬");
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("1チーム、1名を取り込みました");
    await office.app.db.client.application.deleteMany({ where: { ...office.where, state: "OPEN" } });
  });
});

describe("what an officer decides", () => {
  it("a team that lacks its leader is taken on hold, and stands so in 申込状況", async () => {
    const before = await teams();
    const people = [person("谷 一", { affiliation: "社協", role: "リーダー" }), person("谷 二")];
    await office.handOver(await file("谷.xlsx", { ...NORTH, team: "谷", people }));
    expect(office.officer().modal()?.inputs[0]?.options).not.toContain("取り込む");
    await office.decide({ "「谷」の申込": "保留にして" });
    expect(office.modal()).toContain("保留にします。");
    await office.act(() => office.officer().submit());
    expect(await teams()).toBe(before + 1);
    const held = await office.app.db.client.team.findFirst({ where: { ...office.where, name: "谷" } });
    expect(held).toMatchObject({ onHold: true });
    await office.open();
    expect(office.modal()).toContain("保留 1");
    expect(office.modal()).toContain("谷（保留中）");
    await office.handOver(await file("谷2.xlsx", { ...NORTH, team: "谷", people: team(3, "谷") }));
    expect(office.modal()).toContain("「谷2.xlsx」：「谷」はすでに取り込み済み");
  });

  it("does not hold when the application was replaced meanwhile, and nothing is written", async () => {
    const before = await teams();
    await office.handOver(await file("浜.xlsx", { ...NORTH, team: "浜", people: team(2, "浜") }));
    const where = { ...office.where, state: "OPEN" as const };
    await office.app.db.client.application.updateMany({ where, data: { checksum: "another" } });
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("画面を開いている間に");
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("次のとおり取り込みます");
    await office.app.db.client.team.create({
      data: {
        ...{ ...office.where, programId: office.app.program.programId, number: 90, name: "別" },
        ...{ createdAt: new Date(0), updatedAt: new Date(0) },
      },
    });
    await office.act(() => office.officer().submit());
    expect(office.modal()).toContain("画面を開いている間に");
    expect(await teams()).toBe(before + 1);
    await office.app.db.client.team.deleteMany({ where: { ...office.where, number: 90 } });
  });

  it("whoever closed the screen is told by DM, and goes on from there", async () => {
    await office.open();
    await office.act(() => office.officer().press("申込書を取り込む"));
    await office.officer().fill({
      受講申込書: { files: [await file("岸.xlsx", { ...NORTH, team: "岸", people: team(2, "岸") })] },
    });
    await office.officer().submit();
    await office.officer().dismiss();
    await office.app.app.deps.work.idle();
    expect(office.app.slack.as(office.app.officer).sees()).toContain("「岸.xlsx」：受け付けました");
    await office.act(() => office.officer().press("チームとして取り込む"));
    expect(office.modal()).toContain("岸（2名）");
  });

  it("is the office's alone", async () => {
    for (const userId of [...office.app.trainees.slice(0, 3), office.app.stranger]) {
      const other = office.app.slack.as(userId);
      await office.act(() => other.command("/program", "applications"));
      expect(other.modal()).toBeUndefined();
    }
  });
});
