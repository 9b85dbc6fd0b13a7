-- CreateEnum
CREATE TYPE "TeamAssignmentState" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'INTERNAL_REVIEW', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "canceledAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "TeamAssignment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "state" "TeamAssignmentState" NOT NULL DEFAULT 'NOT_STARTED',
    "penId" TEXT,
    "reviewUntil" TEXT,
    "dueDate" TEXT,
    "dueReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "handedInAt" TIMESTAMPTZ(3),
    "returnedNote" TEXT,
    "nudgedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TeamAssignment_workspaceId_teamId_idx" ON "TeamAssignment"("workspaceId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamAssignment_workspaceId_assignmentId_teamId_key" ON "TeamAssignment"("workspaceId", "assignmentId", "teamId");

-- AddForeignKey
ALTER TABLE "TeamAssignment" ADD CONSTRAINT "TeamAssignment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamAssignment" ADD CONSTRAINT "TeamAssignment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
