-- CreateTable
CREATE TABLE "LeaderException" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeaderException_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LeaderException_workspaceId_programId_idx" ON "LeaderException"("workspaceId", "programId");
