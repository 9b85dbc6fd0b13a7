/**
 * What the storm is compared with, as a process of its own. `bare`: a Bolt app that only acks. `plain`: it looks the
 * answer up and upserts it first, in plain Prisma. `transaction`: what the app writes for one answer, in plain Prisma
 * and without Slack; prints how many it did in a second.
 */

import { PrismaPg } from "@prisma/adapter-pg";
import bolt from "@slack/bolt";
import { PrismaClient } from "../dist/platform/database/generated/client.js";

const [mode = "", workspaceId = "", people = "0", ...sessions] = process.argv.slice(2);
const { DATABASE_URL: connectionString = "", SLACK_SIGNING_SECRET: signingSecret, PORT = "0" } = process.env;
const { SLACK_BOT_TOKEN: token, SLACK_API_URL: slackApiUrl } = process.env;
const prisma =
  mode === "bare"
    ? undefined
    : new PrismaClient({
        adapter: new PrismaPg({ connectionString, max: 10 }),
        transactionOptions: { maxWait: 60_000, timeout: 60_000 },
      });

function answersOf(view) {
  const given = Object.values(view.state.values).flatMap((block) =>
    Object.values(block).map(({ value }) => value ?? ""),
  );
  return { deepen: given[0] ?? "" };
}

async function findAndUpsert(body, view) {
  const enrollmentId = `enrollment-${Number(body.user.id.slice(1))}`;
  const { session: sessionId } = JSON.parse(view.private_metadata);
  const key = { workspaceId, sessionId, enrollmentId };
  const where = { workspaceId_sessionId_enrollmentId: key };
  const stored = await prisma.reflection.findUnique({ where });
  const at = new Date();
  const columns = { state: "SUBMITTED", answers: answersOf(view), submittedAt: at, updatedAt: at };
  const version = (stored?.version ?? 0) + 1;
  await prisma.reflection.upsert({
    where,
    create: { ...key, ...columns, version },
    update: { ...columns, version },
  });
}

async function listen() {
  const app = new bolt.App({
    ...{ signingSecret, token, clientOptions: { slackApiUrl }, convoStore: false },
    logLevel: "error",
  });
  app.view(/.*/, async ({ ack, body, view }) => {
    if (prisma) await findAndUpsert(body, view);
    await ack({ response_action: "clear" });
  });
  // Node keeps 511 callers waiting, unless told.
  await app.start({ port: Number(PORT), backlog: 4096 });
  process.stdout.write("ready\n");
}

/** Reads, locks, marks as handled, answer, version, and which messages are to be edited. */
function writeOne(sessionId, number) {
  const personId = `person-${number}`;
  return prisma.$transaction(async (tx) => {
    const session = await tx.session.findUniqueOrThrow({
      where: { id: sessionId, workspaceId },
      include: { items: true, questions: true },
    });
    await tx.program.findUniqueOrThrow({ where: { id: session.programId, workspaceId } });
    const enrollment = await tx.enrollment.findFirstOrThrow({ where: { workspaceId, personId } });
    await tx.$queryRaw`select visibility::text from "Session" where id = ${sessionId} for share`;
    await tx.$queryRaw`select id from "Enrollment" where id = ${enrollment.id} for no key update`;
    const at = new Date();
    await tx.handledRequest.createMany({
      data: [{ workspaceId, key: `reference ${sessionId} ${number}`, at }],
      skipDuplicates: true,
    });
    const key = { workspaceId, sessionId, enrollmentId: enrollment.id };
    const where = { workspaceId_sessionId_enrollmentId: key };
    const stored = await tx.reflection.findUnique({ where });
    const version = (stored?.version ?? 0) + 1;
    const columns = {
      state: "SUBMITTED",
      answers: { deepen: `${number}` },
      version,
      submittedAt: at,
      updatedAt: at,
    };
    const { id: reflectionId } = await tx.reflection.upsert({
      where,
      create: { ...key, ...columns },
      update: columns,
    });
    const { state, answers } = columns;
    await tx.reflectionVersion.create({
      data: { workspaceId, reflectionId, version, state, answers, enteredById: personId, at },
    });
    await tx.delivery.updateMany({
      where: { workspaceId, recipient: personId, notice: { subjectId: sessionId }, state: "SENT" },
      data: { stale: true },
    });
  });
}

/** Answers a second, of all people to one session. */
async function rateOf(sessionId) {
  const began = performance.now();
  let next = 1;
  const worker = async () => {
    while (next <= Number(people)) await writeOne(sessionId, next++);
  };
  await Promise.all(Array.from({ length: 129 }, worker));
  return Number(people) / ((performance.now() - began) / 1000);
}

async function transactions() {
  const [first = ""] = sessions;
  for (let number = 1; number <= 129; number++) await writeOne(first, number);
  const rates = [];
  for (const sessionId of sessions) rates.push(await rateOf(sessionId));
  process.stdout.write(`${JSON.stringify(rates)}\nready\n`);
}

process.on("SIGTERM", () => process.exit(0));
await (mode === "transaction" ? transactions() : listen());
