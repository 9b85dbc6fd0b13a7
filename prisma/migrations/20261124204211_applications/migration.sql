-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('OPEN', 'IMPORTED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'OPEN',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedById" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3),
    "importedById" TEXT,
    "teamIds" TEXT[],

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Application_workspaceId_programId_checksum_idx" ON "Application"("workspaceId", "programId", "checksum");

-- CreateIndex
CREATE UNIQUE INDEX "Application_workspaceId_programId_key_key" ON "Application"("workspaceId", "programId", "key");
