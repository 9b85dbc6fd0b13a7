-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "aliveAt" TIMESTAMPTZ(3);
