-- CreateTable
CREATE TABLE "WorkbookCopy" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "marks" JSONB NOT NULL,

    CONSTRAINT "WorkbookCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorkbookCopy_workspaceId_at_idx" ON "WorkbookCopy"("workspaceId", "at");
