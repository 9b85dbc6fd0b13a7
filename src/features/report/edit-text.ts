/** The office's own words for a part of the report: every version stays, and says who wrote it. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import { isTaken } from "../../platform/database/taken.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { type OwnText, programOfYear, type TextPart, textPart } from "../annual/index.ts";
import { requireRight } from "../people/index.ts";
import { TEXT } from "./ids.ts";
import { addText, textsOf, versionOf } from "./report.store.ts";

const WRITTEN = "report.written";
const writtenFacts = z.object({
  fiscalYear: z.number(),
  part: textPart,
  version: z.number(),
  accepted: z.boolean(),
});

export interface EditText extends OwnText {
  who: Who;
  fiscalYear: number;
  part: TextPart;
  /** The version that they had before them; 0: there was none. */
  seen: number;
  at: Date;
}

const changedMeanwhile = () =>
  new UserError("text-changed", (words) => words.report.changedMeanwhile, TEXT.text);

export async function editText({ db }: Pick<Deps, "db">, asked: EditText): Promise<void> {
  const { who, fiscalYear, part, seen, text, accepted, at } = asked;
  requireRight(who, "report.edit");
  const { workspaceId, personId: byId } = who;
  if (accepted && text.trim() === "")
    throw new UserError("empty", (words) => words.report.nothingToAccept, TEXT.text);
  await db
    .transaction(async (tx) => {
      const latest = (await textsOf(tx, { workspaceId, fiscalYear })).get(part);
      if ((latest?.version ?? 0) !== seen) throw changedMeanwhile();
      if (latest && latest.text === text && latest.accepted === accepted) return;
      const version = seen + 1;
      await addText(tx, { workspaceId, fiscalYear, part }, { version, text, accepted, at, byId });
      const program = await programOfYear(tx, workspaceId, fiscalYear);
      await recordAudit(tx, {
        ...{ workspaceId, at, byId, action: WRITTEN, ...(program && { programId: program.id }) },
        subject: { type: "report", id: `${fiscalYear} ${part}` },
        facts: { fiscalYear, part, version, accepted },
      });
    })
    .catch((error) => {
      throw isTaken(error) ? changedMeanwhile() : error;
    });
}

export const reportWritten: AuditedAction = {
  action: WRITTEN,
  say: (words, facts) => words.report.written({ ...writtenFacts.parse(facts), names: words.annual.headings }),
  async undo(tx, _deps, { entry, who, at }) {
    requireRight(who, "report.edit");
    const { fiscalYear, part, version } = writtenFacts.parse(entry.facts);
    const of = { workspaceId: entry.workspaceId, fiscalYear };
    const latest = (await textsOf(tx, of)).get(part);
    if (latest?.version !== version)
      throw new UserError("text-changed", (words) => words.report.changedSince);
    const before = (await versionOf(tx, of, part, version - 1)) ?? { text: "", accepted: false };
    await addText(tx, { ...of, part }, { ...before, version: version + 1, at, byId: who.personId });
  },
};
