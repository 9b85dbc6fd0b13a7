-- CreateEnum
CREATE TYPE "IntentionKind" AS ENUM ('ATTEND', 'ABSENT', 'SUBSTITUTE');

-- CreateEnum
CREATE TYPE "IntendedPlace" AS ENUM ('VENUE', 'ONLINE');

-- CreateTable
CREATE TABLE "SessionIntention" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "kind" "IntentionKind" NOT NULL,
    "place" "IntendedPlace",
    "substituteName" TEXT,
    "substituteKana" TEXT,
    "substituteOrganization" TEXT,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionIntention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntentionEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "enrollmentId" TEXT NOT NULL,
    "from" "IntentionKind",
    "to" "IntentionKind",
    "place" "IntendedPlace",
    "enteredById" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IntentionEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SessionIntention_workspaceId_sessionId_enrollmentId_key" ON "SessionIntention"("workspaceId", "sessionId", "enrollmentId");

-- CreateIndex
CREATE INDEX "IntentionEntry_workspaceId_sessionId_enrollmentId_idx" ON "IntentionEntry"("workspaceId", "sessionId", "enrollmentId");

-- AddForeignKey
ALTER TABLE "SessionIntention" ADD CONSTRAINT "SessionIntention_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionIntention" ADD CONSTRAINT "SessionIntention_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntentionEntry" ADD CONSTRAINT "IntentionEntry_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntentionEntry" ADD CONSTRAINT "IntentionEntry_enrollmentId_fkey" FOREIGN KEY ("enrollmentId") REFERENCES "Enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
