-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('VISIT', 'HEARING');

-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('PLANNED', 'DONE', 'CANCELED');

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "kind" "VisitKind" NOT NULL DEFAULT 'VISIT',
    "state" "VisitState" NOT NULL DEFAULT 'PLANNED',
    "date" TEXT NOT NULL,
    "time" TEXT,
    "staffIds" TEXT[],
    "notes" TEXT,
    "nextStep" TEXT,
    "nextStepDate" TEXT,
    "tags" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "dateSetAt" TIMESTAMPTZ(3) NOT NULL,
    "dateSetById" TEXT NOT NULL,
    "stepMoves" INTEGER NOT NULL DEFAULT 0,
    "stepSetAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitTeam" (
    "workspaceId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,

    CONSTRAINT "VisitTeam_pkey" PRIMARY KEY ("visitId","teamId")
);

-- CreateIndex
CREATE INDEX "Visit_workspaceId_programId_date_idx" ON "Visit"("workspaceId", "programId", "date");

-- CreateIndex
CREATE INDEX "VisitTeam_workspaceId_teamId_idx" ON "VisitTeam"("workspaceId", "teamId");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTeam" ADD CONSTRAINT "VisitTeam_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTeam" ADD CONSTRAINT "VisitTeam_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
