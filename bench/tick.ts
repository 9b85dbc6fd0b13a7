/** A heartbeat when nothing is due, however many people there are, beside as many questions that ask nothing. */
import { drivenApp, planReminder } from "./driven-app.ts";
import { type Entry, entry } from "./entry.ts";
import { inFolder, onServer, opened, type Place } from "./own-database.ts";
import { median } from "./parts.ts";

const AT = new Date("2024-06-24T09:00:00+09:00");
const DATES = ["2024-06-05", "2024-06-12", "2024-06-25"];
const RUNS = 41;
/** Of a heartbeat with nothing due. */
const QUESTIONS = 5;

/** Two sessions have been reminded of; the third will be. */
function tick(place: Place, people: number): Promise<{ beat: number; questions: number }> {
  return opened(place, (db) =>
    drivenApp(
      db,
      { at: AT, rates: "off", people, reachable: 0, dates: DATES },
      async ({ office, engine }) => {
        const { workspaceId, sessionIds } = office;
        for (const [index, subjectId] of sessionIds.entries()) {
          const isPast = index < sessionIds.length - 1;
          const dueAt = new Date(AT.getTime() + (isPast ? -7 : 1) * 86_400_000);
          const expiresAt = new Date(dueAt.getTime() + 86_400_000);
          const noticeId = await planReminder(db, office, { subjectId, dueAt, expiresAt });
          if (!isPast) continue;
          await db.client.notice.update({ where: { id: noticeId, workspaceId }, data: { state: "DONE" } });
          await db.client.$executeRaw`
          insert into "Delivery"
            (id, "workspaceId", "noticeId", recipient, state, "availableAt", "sentAt", "channelId", ts, hash)
          select ${noticeId} || '-' || i, ${workspaceId}, ${noticeId}, 'person-' || i, 'SENT', ${dueAt}, ${dueAt}, 'D1', '1.1', 'h'
          from generate_series(1, ${people}::int) i`;
        }
        await db.client.$executeRaw`analyze`;
        const beat = await median(RUNS, () => engine.heartbeat());
        const questions = await median(RUNS, async () => {
          for (let asked = 0; asked < QUESTIONS; asked++) await db.client.$queryRaw`select 1`;
        });
        return { beat, questions };
      },
    ),
  );
}

export async function measureTick(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const people of [129, 10_000, 100_000]) {
    const { beat, questions } =
      (await onServer((place) => tick(place, people))) ?? (await inFolder((place) => tick(place, people)));
    entries.push(
      entry({
        name: `tick, nothing due, ${people.toLocaleString("en")} enrolled`,
        ...{ value: beat, unit: "ms", goal: 10 },
        reference: { what: `${QUESTIONS} questions that ask nothing`, value: questions },
      }),
    );
  }
  return entries;
}
