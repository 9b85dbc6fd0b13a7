-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pausedById" TEXT;
