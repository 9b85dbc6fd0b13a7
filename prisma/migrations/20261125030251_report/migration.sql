-- CreateTable
CREATE TABLE "ReleasedTable" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "table" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT NOT NULL,

    CONSTRAINT "ReleasedTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportText" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT NOT NULL,

    CONSTRAINT "ReportText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportApproval" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReleasedTable_workspaceId_programId_question_number_key" ON "ReleasedTable"("workspaceId", "programId", "question", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReportText_workspaceId_fiscalYear_part_version_key" ON "ReportText"("workspaceId", "fiscalYear", "part", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ReportApproval_workspaceId_fiscalYear_number_key" ON "ReportApproval"("workspaceId", "fiscalYear", "number");
