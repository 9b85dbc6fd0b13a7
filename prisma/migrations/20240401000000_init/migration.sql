-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SlackState" AS ENUM ('UNMATCHED', 'ACTIVE', 'GUEST', 'FOREIGN', 'DELETED');

-- CreateEnum
CREATE TYPE "ProgramState" AS ENUM ('DRAFT', 'RUNNING', 'CLOSED');

-- CreateEnum
CREATE TYPE "Affiliation" AS ENUM ('ADMIN', 'SHAKYO', 'AGENCY');

-- CreateEnum
CREATE TYPE "DepartmentField" AS ENUM ('WELFARE', 'NON_WELFARE');

-- CreateEnum
CREATE TYPE "CareerStage" AS ENUM ('JUNIOR', 'MID_CAREER', 'MANAGER');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('LEADER', 'CONTACT', 'MEMBER');

-- CreateEnum
CREATE TYPE "AffiliateRole" AS ENUM ('VIEWER', 'SPEAKER', 'OBSERVER');

-- CreateEnum
CREATE TYPE "SessionMode" AS ENUM ('VENUE', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('SCHEDULED', 'CANCELED', 'CLOSED');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('LECTURE', 'PRACTICE_REPORT', 'EXCHANGE', 'EXERCISE');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED', 'SUBSTITUTE');

-- CreateEnum
CREATE TYPE "QuestionType" AS ENUM ('LONG_TEXT', 'CHOICE', 'MULTI_CHOICE', 'SCALE');

-- CreateEnum
CREATE TYPE "ReflectionState" AS ENUM ('DRAFT', 'SUBMITTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('SELF_CHECK', 'COOPERATION_ASSESSMENT', 'NETWORK_MAP', 'OTHER');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('PLANNED', 'HELD', 'STOPPED', 'GOING_OUT', 'DONE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'SENDING', 'SENT', 'SKIPPED', 'FAILED');

-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "botUserId" TEXT,
    "councilChannelId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandledRequest" (
    "workspaceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandledRequest_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKana" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "slackUserId" TEXT,
    "slackState" "SlackState" NOT NULL DEFAULT 'UNMATCHED',
    "dmChannelId" TEXT,
    "isCouncil" BOOLEAN NOT NULL DEFAULT false,
    "introducedAt" TIMESTAMPTZ(3),
    "awayFrom" TEXT,
    "awayTo" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackAccount" (
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT,
    "isGuest" BOOLEAN NOT NULL DEFAULT false,
    "isForeign" BOOLEAN NOT NULL DEFAULT false,
    "isBot" BOOLEAN NOT NULL DEFAULT false,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackAccount_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "UnknownVisitor" (
    "workspaceId" TEXT NOT NULL,
    "slackUserId" TEXT NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnknownVisitor_pkey" PRIMARY KEY ("workspaceId","slackUserId")
);

-- CreateTable
CREATE TABLE "Program" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "organizer" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "channelName" TEXT NOT NULL,
    "channelId" TEXT,
    "language" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "state" "ProgramState" NOT NULL DEFAULT 'DRAFT',
    "startedAt" TIMESTAMPTZ(3),
    "startedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchemeStatus" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "SchemeStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClosureDay" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ClosureDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrollmentSnapshot" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "municipalities" INTEGER NOT NULL,
    "teams" INTEGER NOT NULL,
    "admin" INTEGER NOT NULL,
    "shakyo" INTEGER NOT NULL,
    "agency" INTEGER NOT NULL,
    "trainees" INTEGER NOT NULL,

    CONSTRAINT "EnrollmentSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PastParticipation" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "PastParticipation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "areaName" TEXT,
    "onHold" BOOLEAN NOT NULL DEFAULT false,
    "holdReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMunicipality" (
    "workspaceId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "TeamMunicipality_pkey" PRIMARY KEY ("teamId","municipalityId")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "affiliation" "Affiliation" NOT NULL,
    "organization" TEXT NOT NULL,
    "municipalityId" TEXT,
    "department" TEXT,
    "departmentField" "DepartmentField",
    "careerStage" "CareerStage",
    "from" TEXT NOT NULL,
    "to" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "role" "TeamRole" NOT NULL DEFAULT 'MEMBER',
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "AffiliateRole" NOT NULL,
    "organization" TEXT,
    "sessions" INTEGER[],

    CONSTRAINT "Affiliate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "mode" "SessionMode" NOT NULL,
    "venue" TEXT,
    "link" TEXT,
    "belongings" TEXT,
    "theme" TEXT NOT NULL,
    "state" "SessionState" NOT NULL DEFAULT 'SCHEDULED',
    "closedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "reflectionCloseDate" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionItem" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "ItemKind" NOT NULL,
    "title" TEXT NOT NULL,
    "speakers" TEXT[],

    CONSTRAINT "SessionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "substituteName" TEXT,
    "substituteKana" TEXT,
    "substituteOrganization" TEXT,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceMark" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "from" "AttendanceStatus",
    "to" "AttendanceStatus",
    "enteredById" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionObservers" (
    "sessionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "names" TEXT[],
    "headcount" INTEGER NOT NULL,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionObservers_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "ReflectionQuestion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "type" "QuestionType" NOT NULL,
    "options" TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ReflectionQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reflection" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "state" "ReflectionState" NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReflectionVersion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "reflectionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "ReflectionState" NOT NULL,
    "answers" JSONB NOT NULL,
    "enteredById" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReflectionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "templateUrl" TEXT,
    "givenInSession" INTEGER NOT NULL,
    "usedInSession" INTEGER,
    "dueDate" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryFigures" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SummaryFigures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'PLANNED',
    "needsApproval" BOOLEAN NOT NULL DEFAULT false,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" TEXT,
    "facts" JSONB,
    "series" TEXT,
    "audienceStale" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "toChannel" BOOLEAN NOT NULL DEFAULT false,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "reason" TEXT,
    "availableAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "withIntro" BOOLEAN NOT NULL DEFAULT false,
    "merges" BOOLEAN NOT NULL DEFAULT false,
    "channelId" TEXT,
    "ts" TEXT,
    "messageId" TEXT,
    "hash" TEXT,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "fileIds" TEXT[],
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_teamId_key" ON "Workspace"("teamId");

-- CreateIndex
CREATE INDEX "HandledRequest_workspaceId_at_idx" ON "HandledRequest"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "Person_workspaceId_email_idx" ON "Person"("workspaceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_workspaceId_slackUserId_key" ON "Person"("workspaceId", "slackUserId");

-- CreateIndex
CREATE INDEX "SlackAccount_workspaceId_email_idx" ON "SlackAccount"("workspaceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Program_workspaceId_fiscalYear_key" ON "Program"("workspaceId", "fiscalYear");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_workspaceId_code_key" ON "Municipality"("workspaceId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SchemeStatus_workspaceId_municipalityId_fiscalYear_key" ON "SchemeStatus"("workspaceId", "municipalityId", "fiscalYear");

-- CreateIndex
CREATE UNIQUE INDEX "ClosureDay_workspaceId_municipalityId_date_key" ON "ClosureDay"("workspaceId", "municipalityId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "EnrollmentSnapshot_workspaceId_fiscalYear_key" ON "EnrollmentSnapshot"("workspaceId", "fiscalYear");

-- CreateIndex
CREATE UNIQUE INDEX "PastParticipation_workspaceId_fiscalYear_municipalityId_key" ON "PastParticipation"("workspaceId", "fiscalYear", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_workspaceId_programId_number_key" ON "Team"("workspaceId", "programId", "number");

-- CreateIndex
CREATE INDEX "Enrollment_workspaceId_personId_idx" ON "Enrollment"("workspaceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_workspaceId_programId_number_key" ON "Enrollment"("workspaceId", "programId", "number");

-- CreateIndex
CREATE INDEX "Membership_workspaceId_teamId_idx" ON "Membership"("workspaceId", "teamId");

-- CreateIndex
CREATE INDEX "Membership_workspaceId_enrollmentId_idx" ON "Membership"("workspaceId", "enrollmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Affiliate_workspaceId_programId_personId_role_key" ON "Affiliate"("workspaceId", "programId", "personId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Session_workspaceId_programId_number_key" ON "Session"("workspaceId", "programId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SessionItem_sessionId_order_key" ON "SessionItem"("sessionId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_workspaceId_sessionId_enrollmentId_key" ON "Attendance"("workspaceId", "sessionId", "enrollmentId");

-- CreateIndex
CREATE INDEX "AttendanceMark_workspaceId_sessionId_enrollmentId_idx" ON "AttendanceMark"("workspaceId", "sessionId", "enrollmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReflectionQuestion_workspaceId_sessionId_key_key" ON "ReflectionQuestion"("workspaceId", "sessionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_workspaceId_sessionId_enrollmentId_key" ON "Reflection"("workspaceId", "sessionId", "enrollmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReflectionVersion_reflectionId_version_key" ON "ReflectionVersion"("reflectionId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_workspaceId_programId_number_key" ON "Assignment"("workspaceId", "programId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SummaryFigures_workspaceId_programId_week_key" ON "SummaryFigures"("workspaceId", "programId", "week");

-- CreateIndex
CREATE INDEX "Notice_state_dueAt_idx" ON "Notice"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_subjectId_idx" ON "Notice"("workspaceId", "subjectId");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_series_idx" ON "Notice"("workspaceId", "series");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_workspaceId_key_key" ON "Notice"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "Delivery_state_availableAt_idx" ON "Delivery"("state", "availableAt");

-- CreateIndex
CREATE INDEX "Delivery_stale_idx" ON "Delivery"("stale");

-- CreateIndex
CREATE INDEX "Delivery_workspaceId_recipient_idx" ON "Delivery"("workspaceId", "recipient");

-- CreateIndex
CREATE INDEX "Delivery_messageId_idx" ON "Delivery"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_noticeId_recipient_key" ON "Delivery"("noticeId", "recipient");

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMunicipality" ADD CONSTRAINT "TeamMunicipality_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMunicipality" ADD CONSTRAINT "TeamMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliate" ADD CONSTRAINT "Affiliate_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliate" ADD CONSTRAINT "Affiliate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionItem" ADD CONSTRAINT "SessionItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionObservers" ADD CONSTRAINT "SessionObservers_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReflectionQuestion" ADD CONSTRAINT "ReflectionQuestion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReflectionVersion" ADD CONSTRAINT "ReflectionVersion_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
