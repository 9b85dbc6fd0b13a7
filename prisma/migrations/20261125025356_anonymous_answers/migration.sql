-- CreateEnum
CREATE TYPE "ReflectionVisibility" AS ENUM ('COUNCIL', 'ANONYMOUS');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "visibility" "ReflectionVisibility" NOT NULL DEFAULT 'COUNCIL';

-- CreateTable
CREATE TABLE "AnonymousAnswer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "AnonymousAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AnonymousAnswer_workspaceId_sessionId_idx" ON "AnonymousAnswer"("workspaceId", "sessionId");

-- AddForeignKey
ALTER TABLE "AnonymousAnswer" ADD CONSTRAINT "AnonymousAnswer_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
