-- CreateEnum
CREATE TYPE "AnswerType" AS ENUM ('CHOICE', 'SCALE', 'NUMBER', 'SHORT_TEXT', 'LONG_TEXT');

-- AlterTable
ALTER TABLE "HandIn" ADD COLUMN     "answers" JSONB;

-- CreateTable
CREATE TABLE "AssignmentQuestion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "type" "AnswerType" NOT NULL,
    "options" TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AssignmentQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorksheetAnswer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorksheetAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorksheetEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorksheetEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentQuestion_workspaceId_assignmentId_number_key" ON "AssignmentQuestion"("workspaceId", "assignmentId", "number");

-- CreateIndex
CREATE INDEX "WorksheetAnswer_workspaceId_teamId_idx" ON "WorksheetAnswer"("workspaceId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "WorksheetAnswer_workspaceId_questionId_teamId_key" ON "WorksheetAnswer"("workspaceId", "questionId", "teamId");

-- CreateIndex
CREATE INDEX "WorksheetEntry_workspaceId_byId_idx" ON "WorksheetEntry"("workspaceId", "byId");

-- CreateIndex
CREATE UNIQUE INDEX "WorksheetEntry_workspaceId_questionId_teamId_version_key" ON "WorksheetEntry"("workspaceId", "questionId", "teamId", "version");

-- AddForeignKey
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksheetAnswer" ADD CONSTRAINT "WorksheetAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "AssignmentQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorksheetEntry" ADD CONSTRAINT "WorksheetEntry_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "AssignmentQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
