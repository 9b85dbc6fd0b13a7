-- CreateEnum
CREATE TYPE "BroadcastState" AS ENUM ('PREPARED', 'SENT');

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "group" JSONB NOT NULL,
    "chosenAt" TIMESTAMPTZ(3),
    "state" "BroadcastState" NOT NULL DEFAULT 'PREPARED',
    "mark" TEXT NOT NULL,
    "leavesAt" TIMESTAMPTZ(3) NOT NULL,
    "noticeId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Broadcast_workspaceId_programId_state_idx" ON "Broadcast"("workspaceId", "programId", "state");
