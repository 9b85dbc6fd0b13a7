/** A reminder to everybody: how near it comes to the rate that Slack allows, and how fast it is when nothing holds it. */
import { drivenApp, planReminder } from "./driven-app.ts";
import { type Entry, entry } from "./entry.ts";
import { inFolder, onServer, opened, type Place } from "./own-database.ts";

/** 300 messages a minute and workspace. */
const ALLOWED = 5;
const FROM = new Date("2024-06-24T09:00:00+09:00");
const DUE = new Date("2024-06-24T09:30:00+09:00");
const TO = new Date("2024-06-24T11:30:00+09:00");

interface Sent {
  messages: number;
  /** Of the driven clock, from the first message to the last. */
  seconds: number;
  /** Of the machine. */
  took: number;
  limited: number;
}

function fanOut(place: Place, people: number, rates: "slack" | "off"): Promise<Sent> {
  const options = { at: FROM, rates, people, reachable: people, dates: ["2024-06-25"] };
  return opened(place, (db) =>
    drivenApp(db, options, async ({ slack, office, driveTo }) => {
      const [subjectId = ""] = office.sessionIds;
      await planReminder(db, office, {
        subjectId,
        dueAt: DUE,
        expiresAt: new Date("2024-06-25T10:00:00+09:00"),
      });
      const posts: number[] = [];
      slack.onOutgoing(({ op, at }) => {
        if (op === "post") posts.push(at.getTime());
      });
      const began = performance.now();
      await driveTo(TO);
      const took = (performance.now() - began) / 1000;
      const [first = 0, last = 0] = [posts[0], posts.at(-1)];
      const sent = await db.client.delivery.count({
        where: { workspaceId: office.workspaceId, state: "SENT" },
      });
      if (posts.length !== people || sent !== people)
        throw new Error(`${posts.length} of ${people} were sent`);
      const limited = slack.violations.filter(({ error }) => error === "ratelimited").length;
      return { messages: people, seconds: (last - first) / 1000, took, limited };
    }),
  );
}

const somewhere = async (people: number, rates: "slack" | "off"): Promise<Sent> =>
  (await onServer((place) => fanOut(place, people, rates))) ??
  (await inFolder((place) => fanOut(place, people, rates)));

export async function measureFanOut(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const people of [129, 10_000]) {
    const { messages, seconds, limited } = await somewhere(people, "slack");
    const allowed = (messages - 1) / ALLOWED;
    entries.push(
      entry({
        name: `fan-out, ${people} DMs, share of the rate that Slack allows`,
        ...{ value: allowed / seconds, unit: "share", goal: 0.95 },
        reference: { what: `${ALLOWED} a second`, value: 1 },
      }),
      entry({
        name: `fan-out, ${people} DMs, refused for being too fast`,
        ...{ value: limited, unit: "429s", reference: null, goal: 0 },
      }),
    );
  }
  const few = await somewhere(1000, "off");
  const many = await somewhere(10_000, "off");
  const rate = ({ messages, took }: Sent) => messages / took;
  return [
    ...entries,
    entry({
      name: "fan-out, 10,000 DMs, nothing held back",
      ...{ value: rate(many), unit: "/s", goal: 300 },
      reference: { what: "1,000 DMs", value: rate(few) },
    }),
    entry({
      name: "tick, 10,000 deliveries due, for each",
      ...{ value: (many.took * 1000) / many.messages, unit: "ms", goal: null },
      reference: { what: "1,000 due", value: (few.took * 1000) / few.messages },
    }),
  ];
}
