/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Database } from "../platform/database/index.ts";
import type { Feature } from "../platform/feature.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type {
  Calendar,
  Holding,
  Look,
  NoticePreview,
  Notices,
  Reconsider,
} from "../platform/notices/index.ts";
import type { SlackFiles } from "../platform/slack/files.ts";
import { createAnonymousFeature, visibilityCard } from "./anonymous/index.ts";
import { applicationsCommand, createApplicationFeature } from "./application/index.ts";
import { createAssignmentFeature, openWork, touchAssignments } from "./assignment/index.ts";
import { attendanceCard, clearMarks, createAttendanceFeature, withdrawMark } from "./attendance/index.ts";
import { createBroadcastFeature, messageCommand } from "./broadcast/index.ts";
import { calendarCommand, createCalendarFeature } from "./calendar/index.ts";
import { createClosingFeature } from "./closing/index.ts";
import { createClosureFeature } from "./closure/index.ts";
import { createCodingFeature, queueButton, themesCommand } from "./coding/index.ts";
import {
  correctionCard,
  correctionsCommand,
  correctionsInMessages,
  createCorrectionFeature,
  ownCorrections,
} from "./correction/index.ts";
import { createFinishFeature, finishCommand } from "./finish/index.ts";
import { createFukumeiFeature, draftButton, fukumeiCard } from "./fukumei/index.ts";
import { createHistoryFeature, historyCommand } from "./history/index.ts";
import { createHomeFeature, type HandedToHome } from "./home/index.ts";
import {
  clearIntentions,
  createIntentionFeature,
  intendedInWords,
  intentionCard,
  notComing,
  ownIntentions,
} from "./intention/index.ts";
import { audiencesChanged, createLaunchFeature } from "./launch/index.ts";
import { createListingFeature, listingDoor } from "./listing/index.ts";
import {
  createCountMails,
  createMailBeside,
  createMailFeature,
  mailCommand,
  ownMails,
} from "./mail/index.ts";
import { createMatchingFeature, peopleCommand } from "./matching/index.ts";
import { createMaterialFeature, materialCard, releasedBlocks } from "./material/index.ts";
import { createMembershipFeature } from "./membership/index.ts";
import { createMydataFeature, mydataCommand, ownDataButton } from "./mydata/index.ts";
import { createOutageFeature } from "./outage/index.ts";
import { createPaperFeature, paperCard } from "./paper/index.ts";
import { createPauseFeature, pauseCommands } from "./pause/index.ts";
import { createPeopleFeature, type PeopleMatched } from "./people/index.ts";
import { createReceptionFeature, receptionBlocks } from "./reception/index.ts";
import { createRecordsFeature, recordsCard, recordsForOffice, recordsList } from "./records/index.ts";
import {
  addQuestions,
  createReflectionFeature,
  reflectionAfterMark,
  reflectionCard,
} from "./reflection/index.ts";
import { createReleaseFeature, releasedThemes } from "./release/index.ts";
import { createReplyFeature, ownReplies } from "./reply/index.ts";
import { createReportFeature } from "./report/index.ts";
import { createReviewFeature, officeScreen, type ReadColumn } from "./review/index.ts";
import { createRosterFeature, rosterCommand } from "./roster/index.ts";
import { createScheduleFeature } from "./schedule/index.ts";
import { createSessionFeature } from "./session/index.ts";
import { createSetupFeature, setupCommands } from "./setup/index.ts";
import { createSubmissionFeature, ownHandIns } from "./submission/index.ts";
import { createSummaryFeature, summaryCommand } from "./summary/index.ts";
import { createTeamsFeature, teamActs } from "./teams/index.ts";
import { createThemeFeature } from "./theme/index.ts";
import { createUploadFeature, uploadCommands } from "./upload/index.ts";
import { createVisitFeature, visitColumn } from "./visit/index.ts";
import { createWorksheetFeature, ownAnswers, readForms } from "./worksheet/index.ts";
import { createBesideClosing, createWrapupFeature, refreshWrapUp } from "./wrapup/index.ts";

export interface HandedToFeatures {
  db: Database;
  notices: Notices;
  preview: NoticePreview;
  holding: Holding;
  calendar: Calendar & Look;
  reconsider: Reconsider;
  files: SlackFiles;
  store: FileStore;
  /** App Home of the workspace's people; absent where nobody looks: an import from a terminal. */
  home?: Pick<HandedToHome, "surface" | "identify" | "workspaceId">;
}

export function createFeatures(handed: HandedToFeatures): Feature[] {
  const { db, notices, preview, holding, calendar, reconsider, files, store, home } = handed;
  const onMatched: PeopleMatched = (tx, workspaceId) => audiencesChanged(notices, tx, workspaceId);
  const audited = () => features.flatMap((feature) => feature.audited ?? []);
  const kinds = () => features.flatMap((feature) => feature.notices ?? []);
  const mails = createCountMails(kinds);
  const ownParts = [ownIntentions, ownCorrections, ownAnswers, ownHandIns, ownReplies, ownMails];
  const columns: ReadColumn[] = [visitColumn];
  const subCommands = [
    ...uploadCommands(files),
    ...setupCommands(files),
    applicationsCommand,
    peopleCommand,
    correctionsCommand,
    rosterCommand,
    messageCommand,
    mailCommand(kinds),
    summaryCommand(mails),
    calendarCommand({ calendar, preview }),
    ...pauseCommands({ preview, holding }),
    finishCommand,
    historyCommand({ audited }),
  ];
  const doors = [listingDoor];
  const features: Feature[] = [
    createPeopleFeature({ onMatched }),
    createMatchingFeature({ onMatched }),
    createSessionFeature({ beside: [releasedBlocks], intended: intendedInWords }),
    createClosingFeature({ beside: createBesideClosing(undefined) }),
    createScheduleFeature({
      panels: [
        materialCard,
        attendanceCard,
        correctionCard,
        intentionCard,
        reflectionCard,
        fukumeiCard,
        visibilityCard,
        recordsCard,
        async (_tx, card) => receptionBlocks(card),
        paperCard,
      ],
      onCreated: [addQuestions],
      onMoved: [clearMarks, clearIntentions],
      foot: ownDataButton,
      besideApproval: createMailBeside(kinds),
    }),
    createAttendanceFeature({ reflectionModal: reflectionAfterMark, notComing }),
    createIntentionFeature({ withdrawMark }),
    createMaterialFeature({ db, notices, files }),
    createReflectionFeature({
      corrections: correctionsInMessages,
      ownReport: draftButton,
      office: recordsForOffice,
      subCommands: [mydataCommand(ownParts), themesCommand(doors)],
    }),
    createAnonymousFeature(),
    createFukumeiFeature({ files }),
    createPaperFeature({ files, list: recordsList }),
    createMailFeature({ kinds }),
    createCorrectionFeature(),
    createAssignmentFeature({ officeScreen: officeScreen(columns), forms: readForms }),
    createWorksheetFeature(),
    createSubmissionFeature({ files, store }),
    createReviewFeature({ files, store, columns }),
    createVisitFeature(),
    createThemeFeature({ back: queueButton }),
    createCodingFeature({ doors }),
    createReceptionFeature({ files }),
    createSummaryFeature({ mails }),
    createWrapupFeature({ released: releasedThemes }),
    createReplyFeature({ ownData: ownDataButton }),
    createRecordsFeature({ files }),
    createReportFeature({ files }),
    createReleaseFeature({ onReleased: refreshWrapUp(notices) }),
    createMydataFeature({ files, parts: ownParts }),
    createBroadcastFeature(),
    createLaunchFeature({
      preview,
      mails,
      subCommands,
    }),
    createClosureFeature({ reconsider }),
    createCalendarFeature({ calendar, preview }),
    createOutageFeature(),
    createPauseFeature({ preview, holding }),
    createFinishFeature(),
    createUploadFeature({ files }),
    createHistoryFeature({ audited, files }),
    createMembershipFeature({ openWork }),
    createRosterFeature({ acts: teamActs, touches: [touchAssignments] }),
    createTeamsFeature(),
    createSetupFeature({ files }),
    createApplicationFeature({ files }),
    createListingFeature({ files }),
    ...(home ? [createHomeFeature({ ...home, reconsider, preview, subCommands, columns, mails })] : []),
  ];
  return features;
}
