-- CreateEnum
CREATE TYPE "SessionFileKind" AS ENUM ('NOTICE', 'AGENDA', 'MATERIAL');

-- CreateTable
CREATE TABLE "SessionFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "batch" INTEGER NOT NULL,
    "kind" "SessionFileKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "fileId" TEXT,
    "filename" TEXT,
    "releaseAt" TIMESTAMPTZ(3) NOT NULL,
    "permalink" TEXT,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" TEXT,

    CONSTRAINT "SessionFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionFile_workspaceId_sessionId_idx" ON "SessionFile"("workspaceId", "sessionId");

-- AddForeignKey
ALTER TABLE "SessionFile" ADD CONSTRAINT "SessionFile_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
