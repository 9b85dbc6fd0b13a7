/** Forms as offices send them back: the app's own blank form with people written into it, and what offices do to it. */
import { deflateRawSync } from "node:zlib";
import { EXAMPLE_MARK, FORM_KEYS, type FormKey } from "../../../src/features/form/form.sheet.ts";
import { blankForm } from "../../../src/features/form/write-form.ts";
import { type ProgramFacts, programRules } from "../../../src/features/program/index.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import type { Cell, Table } from "../../../src/platform/sheets/sheet.ts";
import { writeXlsx } from "../../../src/platform/sheets/write-xlsx.ts";

export const PROGRAM: ProgramFacts = {
  ...{ id: "p", workspaceId: "w", fiscalYear: 2024, title: "架空の研修", purpose: "", organizer: "" },
  ...{ contact: "架空県社協 000-0000-0000", channelName: "研修", channelId: null, language: "ja" },
  ...{ state: "RUNNING", startedAt: null, pausedAt: null, pausedById: null },
  rules: programRules.parse({}),
};

export type FormPerson = Partial<Record<FormKey, Cell>>;

export interface Filling {
  municipality?: string;
  team?: string;
  area?: string;
  people: FormPerson[];
  program?: ProgramFacts;
}

export interface FilledTable {
  tables: Table[];
  rows: Cell[][];
  /** 0-based row of the headings, and of the first person. */
  headings: number;
  first: number;
}

const startsWith = (text: string) => (cell: Cell) => typeof cell === "string" && cell.startsWith(text);

const readBlank = async (program: ProgramFacts) =>
  (await readXlsx(await blankForm({ program, deadline: "2024-05-31" }))).tables;
const usual = readBlank(PROGRAM);

/** The blank form of the app, filled in. */
export async function fillForm({ program = PROGRAM, people, ...fields }: Filling): Promise<FilledTable> {
  const tables = structuredClone(await (program === PROGRAM ? usual : readBlank(program)));
  const rows = tables[0]?.rows ?? [];
  const put = (label: string, value: string | undefined) => {
    const row = rows.find((cells) => cells[0] === label);
    if (row && value !== undefined) row[2] = value;
  };
  put(program.rules.municipalityWord, fields.municipality);
  put("チーム名", fields.team);
  put("地区・圏域", fields.area);
  const headings = rows.findIndex((cells) => cells.some(startsWith("氏名")));
  const first = rows.findLastIndex((cells) => cells[0] === EXAMPLE_MARK) + 1;
  for (const [index, person] of people.entries()) {
    const row = rows[first + index] ?? [];
    for (const [place, key] of FORM_KEYS.entries()) row[place + 1] = person[key] ?? null;
    rows[first + index] = row;
  }
  return { tables, rows, headings, first };
}

export async function formFile(filling: Filling, change?: (form: FilledTable) => void): Promise<Buffer> {
  const form = await fillForm(filling);
  change?.(form);
  return writeXlsx(form.tables);
}

/** Somebody of the town hall, unless told otherwise. */
export function person(name: string, other: FormPerson = {}): FormPerson {
  const mail = Buffer.from(name).toString("hex").slice(0, 24);
  return {
    ...{ name, nameKana: "かくう", affiliation: "行政", organization: "架空北市", department: "福祉課" },
    ...{ departmentField: "福祉", careerStage: "中堅", phone: "000-000-0000" },
    email: `${mail}@example.jp`,
    ...other,
  };
}

/** A leader of the town hall, and others of the council of social welfare. */
export function team(size: number, prefix: string, leaders = 1): FormPerson[] {
  return Array.from({ length: size }, (_, index) => {
    if (index === 0) return person(`${prefix} ${index}`, { role: "リーダー" });
    return person(`${prefix} ${index}`, index < leaders ? {} : { affiliation: "社協" });
  });
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) value = (CRC[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** An archive as the explorer of an office's machine makes it; names in UTF-8. */
export function zipOf(files: { name: string; bytes: Uint8Array }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let start = 0;
  for (const { name, bytes } of files) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 10, 8, 30);
    central.writeUInt32LE(start, 42);
    locals.push(local, title, packed);
    centrals.push(central, title);
    start += local.length + title.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...locals, directory, end]);
}
