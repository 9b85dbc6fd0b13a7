-- AlterTable
ALTER TABLE "SessionFile" ADD COLUMN     "copyId" TEXT;
