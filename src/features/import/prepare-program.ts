/** The record of the program itself, with its rules. */
import { rulesOf } from "../program/index.ts";
import { identified, type PrepareFacts } from "./identify-rows.ts";
import type { Row } from "./import.store.ts";

/** None when nothing about it changes. */
export function programRecord(facts: PrepareFacts, programId: string): Row[] {
  const { workspaceId, differences, stored, at } = facts;
  return identified(differences.program)
    .filter((one) => one.isWritten)
    .map(({ row, stored: before }) => {
      const { title, fiscalYear, purpose, organizer, contact, channelName, language } = row;
      return {
        id: programId,
        workspaceId,
        ...{ title, fiscalYear, purpose, organizer, contact, channelName, language },
        // A channel of another name is looked up anew.
        channelId: before?.channelName === channelName ? stored.channelId : null,
        rules: rulesOf(row, stored.rules),
        createdAt: at,
        updatedAt: at,
      };
    });
}
