-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "hoursFrom" TEXT,
ADD COLUMN     "hoursTo" TEXT;

-- CreateTable
CREATE TABLE "HomeView" (
    "workspaceId" TEXT NOT NULL,
    "slackUserId" TEXT NOT NULL,
    "hash" TEXT,
    "page" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HomeView_pkey" PRIMARY KEY ("workspaceId","slackUserId")
);
