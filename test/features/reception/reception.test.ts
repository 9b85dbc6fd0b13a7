/** 受付名簿 and 名札 through the real app: what the office finds in its DM, opened as Excel and Word would. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameSize } from "../../../src/features/reception/badges.rules.ts";
import { inTeamOrder } from "../../../src/features/reception/roster.rules.ts";
import { writeBadges } from "../../../src/features/reception/write-badges.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const HOSTILE = '=1+1 <&"> \u000b光';

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-20T10:00:00+09:00", rates: "off" });
  const { workspaceId, program, db } = app;
  const [sessionId = ""] = program.sessionIds;
  const [, , member, , , last] = program.trainees;
  await db.client.person.updateMany({
    where: { workspaceId, id: last?.personId },
    data: { name: HOSTILE, nameKana: "かとう ひかる" },
  });
  await db.client.sessionIntention.create({
    data: {
      workspaceId,
      sessionId,
      enrollmentId: member?.enrollmentId ?? "",
      kind: "SUBSTITUTE",
      substituteName: "代理 花子",
      substituteKana: "だいり はなこ",
      substituteOrganization: "架空相談室",
      enteredById: member?.personId ?? "",
      enteredAt: app.clock.now(),
    },
  });
  const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
  for (const [name, role, sessions] of [
    ["木村 聴", "OBSERVER", [1, 3]],
    ["久保 聴", "OBSERVER", [2]],
    ["架空県社協", "SPEAKER", []],
  ] as const) {
    const person = await db.client.person.create({ data: { workspaceId, name, ...stamps } });
    await db.client.affiliate.create({
      data: {
        ...{ workspaceId, programId: program.programId, personId: person.id, role },
        ...{ organization: "架空の団体", sessions: [...sessions] },
      },
    });
  }
});
afterAll(() => app.close());

const officer = () => app.slack.as(app.officer);

async function download(text: string): Promise<{ name: string; bytes: Uint8Array }> {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth: 0 });
  await app.settle();
  expect(await officer().press(text)).toMatchObject({ ok: true });
  await app.settle();
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  if (!bytes) throw new Error("no file came");
  return { name: sent?.file?.name ?? "", bytes };
}

describe("受付名簿.xlsx", () => {
  it("lists the teams in order, with stand-ins, room to write on, observers apart and the numbers by team", async () => {
    const { name, bytes } = await download("受付名簿（Excel）");
    expect(name).toBe("第1回_受付名簿.xlsx");
    const { tables, faults } = await readXlsx(Buffer.from(bytes));
    expect(faults).toEqual([]);
    expect(tables.map((table) => table.sheet)).toEqual(["受付名簿", "聴講者", "チーム別"]);
    const [people, observers, teams] = tables.map((table) => table.rows);
    expect(people?.[0]?.[0]).toBe(
      "第1回 受付名簿　令和6年6月25日（火） 13:00〜16:30　架空県民センター 大会議室",
    );
    const headings = people?.[2] ?? [];
    for (const heading of ["出欠", "代理の氏名", "代理の所属", "備考"]) expect(headings).toContain(heading);
    const shown = people?.slice(3).map((row) => [row[0], row[2], row[4], row[8], row[10], row[11]]);
    expect(shown).toEqual([
      [1, "リーダー", "青木 一郎", "未回答", null, null],
      [1, "連絡担当", "井上 花", "未回答", null, null],
      [1, null, "上田 恵", "代理", "代理 花子（だいり はなこ）", "架空相談室"],
      [2, "リーダー", "江藤 次郎", "未回答", null, null],
      [2, null, "大野 緑", "未回答", null, null],
      [2, null, `'=1+1 <&">  光`, "未回答", null, null],
    ]);
    expect(observers?.slice(3).map((row) => row.slice(0, 3))).toEqual([["木村 聴", null, "架空の団体"]]);
    expect(teams?.at(-1)).toEqual([null, "合計", 6, 0, 1, 0, 5]);
    const inside = unzipSync(bytes);
    const sheet = strFromU8(inside["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('orientation="landscape"');
  });
});

/** Opening and closing tags match, as a parser asks; empty elements close themselves. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name ?? "");
  }
  return open.length === 0;
}

describe("名札.docx", () => {
  it("has a badge for everybody, stand-ins, observers and speakers, with names large", async () => {
    const { name, bytes } = await download("名札（Word）");
    expect(name).toBe("第1回_名札.docx");
    const inside = unzipSync(bytes);
    for (const part of Object.values(inside)) expect(isWellFormed(strFromU8(part))).toBe(true);
    expect(Object.keys(inside)).toContain("[Content_Types].xml");
    const body = strFromU8(inside["word/document.xml"] ?? new Uint8Array());
    const names = [...body.matchAll(/<w:b\/>.*?<w:t[^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text);
    expect(names).toEqual([
      "青木 一郎",
      "井上 花",
      "上田 恵",
      "代理 花子",
      "江藤 次郎",
      "大野 緑",
      expect.stringMatching(/^=1\+1 &lt;&amp;&quot;&gt; +光$/),
      "木村 聴",
      "架空県社協",
    ]);
    expect(body).toContain("1　架空北市チーム　代理");
    expect(body).toContain("かとう ひかる");
    // Nine badges, two in a row.
    expect(body.match(/<w:tr>/g)).toHaveLength(5);
    expect(app.slack.violations).toEqual([]);
    expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  });

  it("the same people give the same bytes, and five rows fit on a page of A4", () => {
    const badges = Array.from({ length: 129 }, (_, index) => ({
      top: `${index}　チーム`,
      organization: "架空の役所",
      kana: "かな",
      name: "名前",
    }));
    expect(writeBadges(badges).equals(writeBadges(badges))).toBe(true);
    const body = strFromU8(unzipSync(writeBadges(badges))["word/document.xml"] ?? new Uint8Array());
    const read = (pattern: RegExp) => Number(pattern.exec(body)?.[1]);
    const page = read(/w:pgSz w:w="\d+" w:h="(\d+)"/) - 2 * read(/w:pgMar w:top="(\d+)"/);
    expect(Math.floor(page / read(/w:trHeight w:val="(\d+)"/))).toBe(5);
  });
});

it("nobody but the office is offered the files", async () => {
  const [trainee = ""] = app.trainees;
  await app.slack.as(trainee).command("/session");
  await app.settle();
  expect(app.slack.as(trainee).modal()?.buttons).not.toContain("受付名簿（Excel）");
});

describe("the order of the list", () => {
  const at = (teamNumber: number | null, role: "LEADER" | "CONTACT" | "MEMBER" | null, number: string) =>
    // Only what the order looks at.
    ({ teamNumber, role, number }) as Parameters<typeof inTeamOrder>[0][number];

  it("is team, then leader, contact and members by number; those without a team stand last", () => {
    const people = [
      at(null, null, "R6-001"),
      at(10, "MEMBER", "R6-002"),
      at(2, "MEMBER", "R6-004"),
      at(2, "CONTACT", "R6-009"),
      at(2, "MEMBER", "R6-003"),
      at(2, "LEADER", "R6-010"),
    ];
    expect(inTeamOrder(people).map((one) => one.number)).toEqual([
      "R6-010",
      "R6-009",
      "R6-003",
      "R6-004",
      "R6-002",
      "R6-001",
    ]);
  });

  it("a longer name is written smaller", () => {
    const sizes = ["木村 聴", "長い名前の受講者さん", "とても長い名前の受講者の方です", "a".repeat(40)].map(
      nameSize,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(4);
  });
});
