-- CreateTable
CREATE TABLE "SessionClosing" (
    "sessionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "figures" JSONB NOT NULL,

    CONSTRAINT "SessionClosing_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "Erratum" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "Erratum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reversesId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionClosing_workspaceId_programId_idx" ON "SessionClosing"("workspaceId", "programId");

-- CreateIndex
CREATE INDEX "Erratum_workspaceId_sessionId_idx" ON "Erratum"("workspaceId", "sessionId");

-- CreateIndex
CREATE INDEX "Erratum_workspaceId_programId_at_idx" ON "Erratum"("workspaceId", "programId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_reversesId_key" ON "AuditEntry"("reversesId");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_subjectType_subjectId_idx" ON "AuditEntry"("workspaceId", "subjectType", "subjectId");

-- AddForeignKey
ALTER TABLE "SessionClosing" ADD CONSTRAINT "SessionClosing_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Erratum" ADD CONSTRAINT "Erratum_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
