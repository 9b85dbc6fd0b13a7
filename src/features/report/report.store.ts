/** What the office wrote, version by version, and what was approved: both are only ever added to. */
import type { Tx } from "../../platform/database/index.ts";
import { type OwnText, type ReportModel, reportModel, type TextPart, textPart } from "../annual/index.ts";

export interface OfYear {
  workspaceId: string;
  fiscalYear: number;
}

export interface StoredText extends OwnText {
  version: number;
  at: Date;
  /** Person id. */
  byId: string;
}

/** The latest version of each part that somebody wrote. */
export async function textsOf(
  tx: Tx,
  { workspaceId, fiscalYear }: OfYear,
): Promise<Map<TextPart, StoredText>> {
  const rows = await tx.reportText.findMany({
    where: { workspaceId, fiscalYear },
    orderBy: [{ part: "asc" }, { version: "asc" }],
  });
  return new Map(
    rows.map(({ part, version, text, accepted, at, byId }) => [
      textPart.parse(part),
      { version, text, accepted, at, byId },
    ]),
  );
}

export async function versionOf(
  tx: Tx,
  { workspaceId, fiscalYear }: OfYear,
  part: TextPart,
  version: number,
): Promise<OwnText | undefined> {
  const row = await tx.reportText.findUnique({
    where: { workspaceId_fiscalYear_part_version: { workspaceId, fiscalYear, part, version } },
  });
  return row ? { text: row.text, accepted: row.accepted } : undefined;
}

/** A version that another officer has written meanwhile is refused by its key. */
export async function addText(tx: Tx, of: OfYear & { part: TextPart }, text: StoredText): Promise<void> {
  await tx.reportText.create({ data: { ...of, ...text } });
}

export interface Approval {
  id: string;
  number: number;
  model: ReportModel;
  at: Date;
  byId: string;
}

/** The approval that stands; undefined: there is none, or it was taken back. */
export async function approvalOf(tx: Tx, { workspaceId, fiscalYear }: OfYear): Promise<Approval | undefined> {
  const row = await tx.reportApproval.findFirst({
    where: { workspaceId, fiscalYear, withdrawnAt: null },
    orderBy: { number: "desc" },
  });
  if (!row) return undefined;
  const { id, number, model, at, byId } = row;
  return { id, number, model: reportModel.parse(model), at, byId };
}

/** Two officers at once: the second one's number is taken. */
export async function addApproval(
  tx: Tx,
  of: OfYear,
  approval: Omit<Approval, "id" | "number">,
): Promise<string> {
  const number = 1 + (await tx.reportApproval.count({ where: of }));
  const { id } = await tx.reportApproval.create({
    data: { ...of, number, ...approval },
    select: { id: true },
  });
  return id;
}

/** False when it was taken back before. */
export async function withdrawApproval(tx: Tx, workspaceId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.reportApproval.updateMany({
    where: { workspaceId, id, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return count === 1;
}
