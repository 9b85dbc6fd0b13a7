-- CreateEnum
CREATE TYPE "HandInState" AS ENUM ('PENDING', 'HANDED_IN', 'REFUSED');

-- CreateTable
CREATE TABLE "HandIn" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "state" "HandInState" NOT NULL DEFAULT 'PENDING',
    "version" INTEGER,
    "fileIds" TEXT[],
    "link" TEXT,
    "note" TEXT NOT NULL,
    "mayShare" BOOLEAN NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fault" JSONB,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandInFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "handInId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "slackFileId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "HandInFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HandIn_workspaceId_state_idx" ON "HandIn"("workspaceId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "HandIn_workspaceId_assignmentId_teamId_version_key" ON "HandIn"("workspaceId", "assignmentId", "teamId", "version");

-- CreateIndex
CREATE INDEX "HandInFile_workspaceId_checksum_idx" ON "HandInFile"("workspaceId", "checksum");

-- CreateIndex
CREATE UNIQUE INDEX "HandInFile_handInId_order_key" ON "HandInFile"("handInId", "order");

-- AddForeignKey
ALTER TABLE "HandInFile" ADD CONSTRAINT "HandInFile_handInId_fkey" FOREIGN KEY ("handInId") REFERENCES "HandIn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
