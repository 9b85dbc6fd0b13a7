/** Reading and taking out: who attended, answered, owes; one answer, opened and written down; everything as a workbook. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { recordsExported } from "./export-records.ts";
import { answerOpened } from "./open-answer.ts";
import { listenForRecords } from "./show-records.listeners.ts";

export { recordsButton, teamBoard } from "./home.card.ts";
export { recordsCard } from "./records.card.ts";
export { recordsForOffice, recordsList } from "./show-records.listeners.ts";

export function createRecordsFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "records",
    audited: [answerOpened, recordsExported],
    listen: (listen, deps) => listenForRecords(listen, deps, files),
  };
}
