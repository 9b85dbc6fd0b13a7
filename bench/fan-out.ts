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

const rateOf = ({ messages, took }: Sent) => messages / took;
const eachOf = ({ messages, took }: Sent) => (took * 1000) / messages;

export async function measureFanOut(): Promise<Entry[]> {
  const [few, many] = [await somewhere(129, "slack"), await somewhere(10_000, "slack")];
  const free = await somewhere(1000, "off");
  const limited = [few, many].flatMap(({ messages, seconds, limited: refused }) => [
    entry({
      name: `fan-out, ${messages} DMs, share of the rate that Slack allows`,
      ...{ value: (messages - 1) / ALLOWED / seconds, unit: "share", goal: 0.95 },
      reference: { what: `${ALLOWED} a second`, value: 1 },
    }),
    entry({
      name: `fan-out, ${messages} DMs, refused for being too fast`,
      ...{ value: refused, unit: "429s", reference: null, goal: 0 },
    }),
  ]);
  return [
    ...limited,
    entry({
      name: "fan-out, 1,000 DMs, nothing held back",
      ...{ value: rateOf(free), unit: "/s", goal: 300 },
      reference: { what: "10,000 DMs, by the machine's clock", value: rateOf(many) },
    }),
    // The driven clock waits for nobody: what it takes is work.
    entry({
      name: "tick, 10,000 deliveries due, for each",
      ...{ value: eachOf(many), unit: "ms", goal: null },
      reference: { what: "1,000 due", value: eachOf(free) },
    }),
  ];
}
