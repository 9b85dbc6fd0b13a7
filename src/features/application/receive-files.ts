/** Filled forms as they come in: read, kept, and told one by one what became of them. */
import { createHash } from "node:crypto";
import type { Words } from "../../locales/index.ts";
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { parseFiscalYearText } from "../../platform/sheets/date-text.ts";
import { readXlsx } from "../../platform/sheets/read-xlsx.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { HandedFile } from "../../platform/slack/values.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import {
  type Around,
  type FilledForm,
  keyOf,
  locateForm,
  MOST_PEOPLE,
  NAMELESS,
  readContent,
  sharesPeople,
} from "../form/index.ts";
import { requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type Fetched, fetchEach } from "../upload/index.ts";
import { addApplication, findEarlier, lockApplications, replaceApplication } from "./application.store.ts";
import { aroundOf, requireProgram } from "./consider-applications.ts";

/** What became of a file; `say` without the file's name. */
export type Outcome = { fileName: string } & (
  | { kind: "received" | "replaced"; applicationId: string; say(words: Words): string }
  | { kind: "already" | "refused"; say(words: Words): string }
);

interface Act {
  who: Who;
  at: Date;
}

/** More than Slack's field takes come in an archive, or from somebody who is not Slack. */
export const MOST_FILES = 10;

interface Read {
  fileName: string;
  checksum: string;
  form: FilledForm;
}

type Refused = Extract<Outcome, { kind: "already" | "refused" }>;

const refused = (fileName: string, say: (words: Words) => string): Refused => ({
  ...{ kind: "refused", fileName, say },
});

/** Faults of the file itself: encrypted, of another kind inside, broken, with formulas that nobody calculated. */
const MOST_FAULTS = 3;

async function readForm(content: Buffer, { fiscalYear }: ProgramFacts): Promise<FilledForm | Refused["say"]> {
  const { tables, faults } = await readXlsx(content);
  if (faults.length > 0) {
    return (words) =>
      faults
        .slice(0, MOST_FAULTS)
        .map(({ sheet, row, column, say }) => {
          const { problem, whatToDo } = say(words);
          return words.application.fault(words.workbook.place(sheet, row, column), problem, whatToDo);
        })
        .join(" ");
  }
  const located = locateForm(tables);
  if ("problem" in located) return (words) => words.application.refused[located.problem];
  const { form } = located;
  const people = form.rows.length + form.overExamples.length;
  const year = parseFiscalYearText(form.fields.fiscalYear);
  if (year !== undefined && year !== fiscalYear) {
    return (words) => words.application.refused.otherYear(year, fiscalYear);
  }
  if (people === 0) return (words) => words.application.refused.blank;
  if (people > MOST_PEOPLE) return (words) => words.application.refused.tooMany(people, MOST_PEOPLE);
  return form;
}

async function readFile(fetched: Fetched, program: ProgramFacts): Promise<Read | Refused> {
  const { name: fileName } = fetched;
  if ("refusal" in fetched) return refused(fileName, fetched.refusal.say);
  const { kind, content } = fetched.file;
  if (kind !== "xlsx") return refused(fileName, (words) => words.application.refused.notExcel);
  const form = await readForm(content, program);
  if (typeof form === "function") return refused(fileName, form);
  return { fileName, form, checksum: createHash("sha256").update(content).digest("hex") };
}

async function keep(
  tx: Tx,
  { fileName, checksum, form }: Read,
  { program, around, who, at }: { program: ProgramFacts; around: Around; who: KnownWho; at: Date },
): Promise<Outcome> {
  const content = readContent(form, around);
  const key = keyOf(content, checksum);
  const earlier = await findEarlier(tx, program, { key, checksum });
  if (earlier.some((one) => one.checksum === checksum && one.state !== "WITHDRAWN")) {
    return { kind: "already", fileName, say: (words) => words.application.outcome.already };
  }
  const sameTeam =
    earlier.find((one) => one.key === key) ??
    earlier.find(
      (one) => one.key.startsWith(NAMELESS) && one.state === "OPEN" && sharesPeople(one.form, form),
    );
  if (sameTeam?.state === "IMPORTED") {
    return refused(fileName, (words) => words.application.refused.imported(content.team));
  }
  const data = { key, fileName, checksum, form, receivedAt: at, receivedById: who.personId };
  if (sameTeam) await replaceApplication(tx, { workspaceId: who.workspaceId, id: sameTeam.id }, data);
  const applicationId = sameTeam?.id ?? (await addApplication(tx, program, data));
  const replaced = sameTeam?.state === "OPEN" ? sameTeam.fileName : null;
  await recordAudit(tx, {
    ...{ workspaceId: who.workspaceId, programId: program.id, at, byId: who.personId },
    action: "application.received",
    subject: { type: "application", id: applicationId },
    facts: { file: fileName, team: content.team, people: content.size, replaced },
  });
  const { municipalities, team, size } = content;
  const name = (words: Words) => words.application.teamLine(municipalities, team, size);
  return replaced === null
    ? {
        kind: "received",
        fileName,
        applicationId,
        say: (words) => words.application.outcome.received(name(words)),
      }
    : {
        ...{ kind: "replaced", fileName, applicationId },
        say: (words) => words.application.outcome.replaced(name(words), replaced),
      };
}

/** Each file for itself; what is kept is kept in one transaction. */
export async function receiveFiles(
  { db }: Pick<Deps, "db">,
  files: SlackFiles,
  { who, at }: Act,
  handed: HandedFile[],
): Promise<Outcome[]> {
  requireRight(who, "application.handle");
  const { workspaceId } = who;
  const program = await requireProgram(db.client, workspaceId);
  const fetched = await fetchEach(files, handed.slice(0, MOST_FILES));
  const tooMany = [
    ...fetched.slice(MOST_FILES).map(({ name }) => name),
    ...handed.slice(MOST_FILES).map(({ name }) => name ?? ""),
  ];
  const read: (Read | Refused)[] = [];
  for (const one of fetched.slice(0, MOST_FILES)) read.push(await readFile(one, program));
  const kept = await db.transaction(async (tx) => {
    await lockApplications(tx, program);
    const around = await aroundOf(tx, program);
    const outcomes: Outcome[] = [];
    for (const one of read) {
      outcomes.push("kind" in one ? one : await keep(tx, one, { program, around, who, at }));
    }
    return outcomes;
  });
  return [
    ...kept,
    ...tooMany.map((name) => refused(name, (words) => words.application.refused.moreThan(MOST_FILES))),
  ];
}
