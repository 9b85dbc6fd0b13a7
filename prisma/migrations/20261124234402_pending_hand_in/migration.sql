-- AlterTable
ALTER TABLE "TeamAssignment" ADD COLUMN     "pendingAt" TIMESTAMPTZ(3);

-- Hand-ins that are being checked while this is applied.
UPDATE "TeamAssignment" AS standing SET "pendingAt" = given."at"
FROM "HandIn" AS given
WHERE given."state" = 'PENDING' AND given."workspaceId" = standing."workspaceId"
  AND given."assignmentId" = standing."assignmentId" AND given."teamId" = standing."teamId";
