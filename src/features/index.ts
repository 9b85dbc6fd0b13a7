/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Feature } from "../platform/feature.ts";
import type { Holding, NoticePreview, Notices } from "../platform/notices/index.ts";
import type { SlackFiles } from "../platform/slack/files.ts";
import { attendanceCard, clearMarks, createAttendanceFeature } from "./attendance/index.ts";
import { createBroadcastFeature, messageCommand } from "./broadcast/index.ts";
import { audiencesChanged, createLaunchFeature } from "./launch/index.ts";
import { createMatchingFeature, peopleCommand } from "./matching/index.ts";
import { createMydataFeature, mydataCommand, ownDataButton } from "./mydata/index.ts";
import { createPauseFeature, pauseCommands } from "./pause/index.ts";
import { createPeopleFeature, type PeopleMatched } from "./people/index.ts";
import { createRecordsFeature, recordsCard, recordsForOffice } from "./records/index.ts";
import {
  addQuestions,
  createReflectionFeature,
  reflectionAfterMark,
  reflectionCard,
} from "./reflection/index.ts";
import { createReplyFeature, ownReplies } from "./reply/index.ts";
import { createScheduleFeature } from "./schedule/index.ts";
import { createSessionFeature } from "./session/index.ts";
import { createSummaryFeature, summaryCommand } from "./summary/index.ts";
import { createUploadFeature, uploadCommands } from "./upload/index.ts";

export interface HandedToFeatures {
  notices: Notices;
  preview: NoticePreview;
  holding: Holding;
  files: SlackFiles;
}

export function createFeatures({ notices, preview, holding, files }: HandedToFeatures): Feature[] {
  const onMatched: PeopleMatched = (tx, workspaceId) => audiencesChanged(notices, tx, workspaceId);
  const ownParts = [ownReplies];
  return [
    createPeopleFeature({ onMatched }),
    createMatchingFeature({ onMatched }),
    createSessionFeature(),
    createScheduleFeature({
      panels: [attendanceCard, reflectionCard, recordsCard],
      onCreated: [addQuestions],
      onMoved: [clearMarks],
      foot: ownDataButton,
    }),
    createAttendanceFeature({ reflectionModal: reflectionAfterMark }),
    createReflectionFeature({ office: recordsForOffice, subCommands: [mydataCommand(ownParts)] }),
    createSummaryFeature(),
    createReplyFeature({ ownData: ownDataButton }),
    createRecordsFeature({ files }),
    createMydataFeature({ files, parts: ownParts }),
    createBroadcastFeature(),
    createLaunchFeature({
      preview,
      subCommands: [
        ...uploadCommands(files),
        peopleCommand,
        messageCommand,
        summaryCommand,
        ...pauseCommands({ preview, holding }),
      ],
    }),
    createPauseFeature({ preview, holding }),
    createUploadFeature({ files }),
  ];
}
