/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Feature } from "../platform/feature.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { Holding, NoticePreview, Notices } from "../platform/notices/index.ts";
import type { SlackFiles } from "../platform/slack/files.ts";
import { createAssignmentFeature } from "./assignment/index.ts";
import { attendanceCard, clearMarks, createAttendanceFeature } from "./attendance/index.ts";
import { createHistoryFeature, historyCommand } from "./history/index.ts";
import { audiencesChanged, createLaunchFeature } from "./launch/index.ts";
import { createMatchingFeature, peopleCommand } from "./matching/index.ts";
import { createPauseFeature, pauseCommands } from "./pause/index.ts";
import { createPeopleFeature, type PeopleMatched } from "./people/index.ts";
import {
  addQuestions,
  createReflectionFeature,
  reflectionAfterMark,
  reflectionCard,
} from "./reflection/index.ts";
import { createReplyFeature } from "./reply/index.ts";
import { createReviewFeature, officeScreen, type ReadColumn } from "./review/index.ts";
import { createScheduleFeature } from "./schedule/index.ts";
import { createSessionFeature } from "./session/index.ts";
import { createSubmissionFeature } from "./submission/index.ts";
import { createSummaryFeature, summaryCommand } from "./summary/index.ts";
import { createUploadFeature, uploadCommands } from "./upload/index.ts";
import { createVisitFeature, visitColumn } from "./visit/index.ts";

export interface HandedToFeatures {
  notices: Notices;
  preview: NoticePreview;
  holding: Holding;
  files: SlackFiles;
  store: FileStore;
}

export function createFeatures({ notices, preview, holding, files, store }: HandedToFeatures): Feature[] {
  const onMatched: PeopleMatched = (tx, workspaceId) => audiencesChanged(notices, tx, workspaceId);
  const audited = () => features.flatMap((feature) => feature.audited ?? []);
  const columns: ReadColumn[] = [visitColumn];
  const features: Feature[] = [
    createPeopleFeature({ onMatched }),
    createMatchingFeature({ onMatched }),
    createSessionFeature(),
    createScheduleFeature({
      panels: [attendanceCard, reflectionCard],
      onCreated: [addQuestions],
      onMoved: [clearMarks],
    }),
    createAttendanceFeature({ reflectionModal: reflectionAfterMark }),
    createReflectionFeature(),
    createAssignmentFeature({ officeScreen: officeScreen(columns) }),
    createSubmissionFeature({ files, store }),
    createReviewFeature({ files, store, columns }),
    createVisitFeature(),
    createSummaryFeature(),
    createReplyFeature(),
    createLaunchFeature({
      preview,
      subCommands: [
        ...uploadCommands(files),
        peopleCommand,
        summaryCommand,
        ...pauseCommands({ preview, holding }),
        historyCommand({ audited }),
      ],
    }),
    createPauseFeature({ preview, holding }),
    createUploadFeature({ files }),
    createHistoryFeature({ audited, files }),
  ];
  return features;
}
