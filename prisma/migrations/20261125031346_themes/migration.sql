-- CreateTable
CREATE TABLE "CodebookEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "key" TEXT,
    "parentId" TEXT,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "mergedIntoId" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CodebookEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "enrollmentId" TEXT,
    "hash" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "isGone" BOOLEAN NOT NULL DEFAULT false,
    "codedAt" TIMESTAMPTZ(3),
    "codedById" TEXT,
    "isNews" BOOLEAN NOT NULL DEFAULT false,
    "learned" TEXT[],

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coding" (
    "workspaceId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    CONSTRAINT "Coding_pkey" PRIMARY KEY ("statementId","entryId")
);

-- CreateTable
CREATE TABLE "SplitAnswer" (
    "workspaceId" TEXT NOT NULL,
    "reflectionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SplitAnswer_pkey" PRIMARY KEY ("workspaceId","reflectionId")
);

-- CreateTable
CREATE TABLE "GramCount" (
    "workspaceId" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "gram" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "GramCount_pkey" PRIMARY KEY ("workspaceId","questionKey","gram","entryId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CodebookEntry_workspaceId_questionKey_key_key" ON "CodebookEntry"("workspaceId", "questionKey", "key");

-- CreateIndex
CREATE INDEX "Statement_workspaceId_programId_questionKey_sessionId_idx" ON "Statement"("workspaceId", "programId", "questionKey", "sessionId");

-- CreateIndex
CREATE INDEX "Statement_workspaceId_isNews_id_idx" ON "Statement"("workspaceId", "isNews", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_workspaceId_sourceId_questionKey_hash_key" ON "Statement"("workspaceId", "sourceId", "questionKey", "hash");

-- CreateIndex
CREATE INDEX "Coding_workspaceId_entryId_idx" ON "Coding"("workspaceId", "entryId");

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "CodebookEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GramCount" ADD CONSTRAINT "GramCount_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "CodebookEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
