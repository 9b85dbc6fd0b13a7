-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "heldAlone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ownDueAt" TIMESTAMPTZ(3);
