-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('READING', 'READY', 'REFUSED', 'APPLYING', 'APPLIED', 'CANCELED');

-- CreateTable
CREATE TABLE "PendingUpload" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fileIds" TEXT[],
    "state" "UploadState" NOT NULL DEFAULT 'READING',
    "mark" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingUpload_workspaceId_state_idx" ON "PendingUpload"("workspaceId", "state");
