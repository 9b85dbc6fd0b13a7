/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Database } from "../platform/database/index.ts";
import type { Feature } from "../platform/feature.ts";
import type { Holding, NoticePreview, Notices } from "../platform/notices/index.ts";
import type { SlackFiles } from "../platform/slack/files.ts";
import { attendanceCard, clearMarks, createAttendanceFeature, withdrawMark } from "./attendance/index.ts";
import { clearIntentions, createIntentionFeature, intentionCard } from "./intention/index.ts";
import { audiencesChanged, createLaunchFeature } from "./launch/index.ts";
import { createMatchingFeature, peopleCommand } from "./matching/index.ts";
import { createMaterialFeature, materialCard, releasedBlocks } from "./material/index.ts";
import { createPauseFeature, pauseCommands } from "./pause/index.ts";
import { createPeopleFeature, type PeopleMatched } from "./people/index.ts";
import { createReceptionFeature, receptionBlocks } from "./reception/index.ts";
import {
  addQuestions,
  createReflectionFeature,
  reflectionAfterMark,
  reflectionCard,
} from "./reflection/index.ts";
import { createReplyFeature } from "./reply/index.ts";
import { createScheduleFeature } from "./schedule/index.ts";
import { createSessionFeature } from "./session/index.ts";
import { createSummaryFeature, summaryCommand } from "./summary/index.ts";
import { createUploadFeature, uploadCommands } from "./upload/index.ts";

export interface HandedToFeatures {
  db: Database;
  notices: Notices;
  preview: NoticePreview;
  holding: Holding;
  files: SlackFiles;
}

export function createFeatures({ db, notices, preview, holding, files }: HandedToFeatures): Feature[] {
  const onMatched: PeopleMatched = (tx, workspaceId) => audiencesChanged(notices, tx, workspaceId);
  return [
    createPeopleFeature({ onMatched }),
    createMatchingFeature({ onMatched }),
    createSessionFeature({ beside: [releasedBlocks] }),
    createScheduleFeature({
      panels: [
        materialCard,
        attendanceCard,
        intentionCard,
        reflectionCard,
        async (_tx, card) => receptionBlocks(card),
      ],
      onCreated: [addQuestions],
      onMoved: [clearMarks, clearIntentions],
    }),
    createAttendanceFeature({ reflectionModal: reflectionAfterMark }),
    createIntentionFeature({ withdrawMark }),
    createMaterialFeature({ db, notices, files }),
    createReflectionFeature(),
    createReceptionFeature({ files }),
    createSummaryFeature(),
    createReplyFeature(),
    createLaunchFeature({
      preview,
      subCommands: [
        ...uploadCommands(files),
        peopleCommand,
        summaryCommand,
        ...pauseCommands({ preview, holding }),
      ],
    }),
    createPauseFeature({ preview, holding }),
    createUploadFeature({ files }),
  ];
}
