-- CreateTable
CREATE TABLE "NoticeMail" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "people" TEXT[],
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NoticeMail_workspaceId_programId_sentAt_idx" ON "NoticeMail"("workspaceId", "programId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeMail_workspaceId_noticeId_key" ON "NoticeMail"("workspaceId", "noticeId");
