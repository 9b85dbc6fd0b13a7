/** Readers of cells: what an office types → the value that the app keeps, or a fault in words of the catalogs. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  dateOfCell,
  parseDateText,
  parseFiscalYearText,
  parseTimeText,
  shortFiscalYear,
  timeOfCell,
} from "./date-text.ts";
import type { Cell, CellFault, Column } from "./sheet.ts";
import { asTyped, halfWidth, harmless, listed, tidy } from "./text.ts";

export interface ColumnFacts {
  heading: string;
  explain: string;
  alsoCalled?: string[];
  mayBeMissing?: boolean;
  width?: number;
}

type Reader<T> = (cell: Exclude<Cell, null>, text: string) => T | CellFault;

const cell = z.custom<Cell>(() => true);
const isFault = (value: unknown): value is CellFault => typeof value === "function";
const needed: CellFault = (words) => words.workbook.faults.needed();

/** The text of a cell as it was typed. */
export function textOf(value: Cell): string {
  if (value === null) return "";
  if (value instanceof Date) return dateOfCell(value) ?? "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return asTyped(tidy(String(value)));
}

function reading<T>(read: Reader<T>, whenEmpty: T | CellFault): z.ZodType<T, Cell> {
  return cell.transform((value, context) => {
    const text = textOf(value);
    const result = value === null || text === "" ? whenEmpty : read(value, text);
    if (!isFault(result)) return result;
    context.issues.push({ code: "custom", input: value, params: { say: result } });
    return z.NEVER;
  });
}

interface Kind<T> {
  read: Reader<T>;
  write: (value: T) => Cell;
}

/** A column that must be filled in. */
function required<T>(kind: Kind<T>, facts: ColumnFacts): Column<T> {
  return { ...facts, read: reading(kind.read, needed), write: kind.write };
}

/** A column that may be empty: null. */
function optional<T>(kind: Kind<T>, facts: ColumnFacts): Column<T | null> {
  return {
    ...facts,
    read: reading<T | null>(kind.read, null),
    write: (value) => (value === null ? null : kind.write(value)),
  };
}

/** A column that may be empty, which then means `value`. */
function otherwise<T>(value: T, kind: Kind<T>, facts: ColumnFacts): Column<T> {
  return { ...facts, read: reading(kind.read, value), write: kind.write };
}

const text: Kind<string> = { read: (_, typed) => typed, write: harmless };

/** Letters and figures that people type in full width as well: numbers of trainees, addresses, telephones. */
const plain: Kind<string> = { read: (_, typed) => halfWidth(typed).trim(), write: harmless };

const email: Kind<string> = {
  read: (_, typed) => {
    const address = halfWidth(typed).trim();
    if (z.email().safeParse(address).success) return address;
    return (words) => words.workbook.faults.email(typed);
  },
  write: harmless,
};

const link: Kind<string> = {
  read: (_, typed) => {
    if (z.url({ protocol: /^https?$/ }).safeParse(typed).success) return typed;
    return (words) => words.workbook.faults.link(typed);
  },
  write: harmless,
};

function whole(min: number, max: number): Kind<number> {
  return {
    read: (value, typed) => {
      const figures = halfWidth(typed)
        .trim()
        .replace(/^第(?=\d)|[人名日回]$/g, "");
      const number = typeof value === "number" ? value : /^\d+$/.test(figures) ? Number(figures) : Number.NaN;
      if (Number.isInteger(number) && number >= min && number <= max) return number;
      return (words) => words.workbook.faults.number(typed, min, max);
    },
    write: (number) => number,
  };
}

const date: Kind<string> = {
  read: (value, typed) => {
    const found = value instanceof Date ? dateOfCell(value) : parseDateText(typed);
    return found ?? ((words) => words.workbook.faults.date(typed));
  },
  write: (day) => day,
};

const time: Kind<string> = {
  read: (value, typed) => {
    const isExcelTime = value instanceof Date || (typeof value === "number" && value < 1);
    const found = isExcelTime ? timeOfCell(value) : parseTimeText(typed);
    return found ?? ((words) => words.workbook.faults.time(typed));
  },
  write: (hour) => hour,
};

const fiscalYear: Kind<number> = {
  read: (_, typed) => parseFiscalYearText(typed) ?? ((words) => words.workbook.faults.fiscalYear(typed)),
  write: shortFiscalYear,
};

/** One of a few words; `options` leads from the word in the sheet to the value, the first word of a value is written. */
function choice<T>(options: readonly (readonly [string, T])[]): Kind<T> {
  const wordFor = (value: T) => options.find(([, option]) => option === value)?.[0] ?? "";
  return {
    read: (_, typed) => {
      const found = options.find(([word]) => word === typed || halfWidth(word) === halfWidth(typed));
      const offered = [...new Map(options.map(([word, value]) => [value, word])).keys()].map(wordFor);
      return found ? found[1] : (words: Words) => words.workbook.faults.choice(typed, offered);
    },
    write: wordFor,
  };
}

const mark: Kind<boolean> = choice([
  ["○", true],
  ["〇", true],
  ["◯", true],
  ["はい", true],
  ["TRUE", true],
  ["×", false],
  ["いいえ", false],
  ["FALSE", false],
]);

const texts: Kind<string[]> = {
  read: (_, typed) => listed(typed),
  write: (values) => (values.length === 0 ? null : harmless(values.join("、"))),
};

const numbers: Kind<number[]> = {
  read: (value, typed) => {
    const parts =
      typeof value === "number" ? [String(value)] : listed(halfWidth(typed).replace(/[第回]/g, ""));
    const bad = parts.find((part) => !/^\d{1,3}$/.test(part));
    if (bad !== undefined) return (words) => words.workbook.faults.numbers(typed);
    return [...new Set(parts.map(Number))].sort((a, b) => a - b);
  },
  write: (values) => (values.length === 0 ? null : values.join("、")),
};

/** Every kind of column there is. */
export const column = {
  text: (facts: ColumnFacts) => required(text, facts),
  optionalText: (facts: ColumnFacts) => optional(text, facts),
  plain: (facts: ColumnFacts) => required(plain, facts),
  optionalPlain: (facts: ColumnFacts) => optional(plain, facts),
  optionalEmail: (facts: ColumnFacts) => optional(email, facts),
  optionalLink: (facts: ColumnFacts) => optional(link, facts),
  whole: (min: number, max: number, facts: ColumnFacts) => required(whole(min, max), facts),
  /** A number, or the word that stands for "all of them": null. */
  wholeOrWord: (word: string, min: number, max: number, facts: ColumnFacts): Column<number | null> => {
    const number = whole(min, max);
    return required<number | null>(
      {
        read: (value, typed) => (typed === word ? null : number.read(value, typed)),
        write: (value) => value ?? word,
      },
      facts,
    );
  },
  optionalWhole: (min: number, max: number, facts: ColumnFacts) => optional(whole(min, max), facts),
  wholeOr: (value: number, min: number, max: number, facts: ColumnFacts) =>
    otherwise(value, whole(min, max), facts),
  date: (facts: ColumnFacts) => required(date, facts),
  optionalDate: (facts: ColumnFacts) => optional(date, facts),
  time: (facts: ColumnFacts) => required(time, facts),
  timeOr: (value: string, facts: ColumnFacts) => otherwise(value, time, facts),
  fiscalYear: (facts: ColumnFacts) => required(fiscalYear, facts),
  choice: <T>(options: readonly (readonly [string, T])[], facts: ColumnFacts) =>
    required(choice(options), facts),
  optionalChoice: <T>(options: readonly (readonly [string, T])[], facts: ColumnFacts) =>
    optional(choice(options), facts),
  choiceOr: <T>(value: T, options: readonly (readonly [string, T])[], facts: ColumnFacts) =>
    otherwise(value, choice(options), facts),
  textOr: (value: string, facts: ColumnFacts) => otherwise(value, text, facts),
  mark: (facts: ColumnFacts) => otherwise(false, { ...mark, write: (is) => (is ? "○" : null) }, facts),
  texts: (facts: ColumnFacts) => otherwise<string[]>([], texts, facts),
  numbers: (facts: ColumnFacts) => otherwise<number[]>([], numbers, facts),
};
