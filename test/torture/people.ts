/** What people do, and keep trying until the app has taken it: what it then has promised them to keep. */
import { chance, pick } from "../../src/rehearsal/chance.ts";
import { WORDS } from "../../src/rehearsal/press.ts";
import type { Actor, Outcome, Sandbox, SandboxMessage } from "../../src/sandbox/index.ts";

export interface Promised {
  slackUserId: string;
  session: string;
  what: "attendance" | "intention" | "answer";
  /** The status, the kind of intention, or the words that were handed in. */
  value: string;
}

export interface Act {
  at: Date;
  what: string;
  /** Throws when the app would not have it, or has not asked yet: tried again a little later. */
  do(): Promise<void>;
}

/** Real milliseconds that somebody waits for a form to open. */
const OPENS_MS = 3000;
const LOOK_MS = 20;
const MOST_SUBMITS = 4;

export interface Crowd {
  slack: Sandbox;
  seed: string;
  promised: Promised[];
}

const wait = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export function keysOf(message: Pick<SandboxMessage, "metadata">): string[] {
  const { keys } = (message.metadata?.event_payload ?? {}) as { keys?: string };
  return keys?.split(" ") ?? [];
}

/** The newest message in which the app says this; the session that it is about. */
function asked({ slack }: Crowd, who: string, kind: string): { ts: string; session: string } {
  for (const message of slack.dm(who).reverse()) {
    const key = keysOf(message).find((one) => one.startsWith(`${kind}/`));
    if (key) return { ts: message.ts, session: key.split("/")[1] ?? "" };
  }
  throw new Error(`${kind} has not come yet`);
}

function sees(actor: Actor, ts: string, words: readonly string[]): Promise<Outcome> | undefined {
  const text = JSON.stringify(actor.messages().find((message) => message.ts === ts)?.blocks ?? []);
  const word = words.find((one) => text.includes(`"text":"${one}"`));
  return word === undefined ? undefined : actor.press(word, { ts });
}

/** Once, or twice at once as an impatient thumb does; goes well when one of the two does. False: no such button. */
async function press(crowd: Crowd, who: string, ts: string, words: readonly string[]): Promise<boolean> {
  const actor = crowd.slack.as(who);
  const told = actor.ephemerals().length;
  const isTwice = chance(crowd.seed, "twice", who, words[0] ?? "") < 0.3;
  const pressed = [sees(actor, ts, words), isTwice ? sees(actor, ts, words) : undefined];
  const outcomes = await Promise.all(pressed.filter((one) => one !== undefined));
  if (outcomes.length === 0) return false;
  if (actor.ephemerals().length > told) throw new Error("told that it went wrong");
  if (outcomes.some(({ ok }) => ok)) return true;
  throw new Error(outcomes[0]?.failure ?? "nothing happened");
}

async function opened(actor: Actor): Promise<boolean> {
  for (let waited = 0; waited < OPENS_MS; waited += LOOK_MS) {
    if (actor.modal()) return true;
    await wait(LOOK_MS);
  }
  return false;
}

/** Hands in what stands in the form, twice at once now and then, until the app has taken it. */
async function submit(crowd: Crowd, who: string, salt: string): Promise<void> {
  const actor = crowd.slack.as(who);
  for (let nth = 0; nth < MOST_SUBMITS; nth++) {
    const isTwice = chance(crowd.seed, "submits twice", who, salt, nth) < 0.2;
    const outcomes = await Promise.all([actor.submit(), ...(isTwice ? [actor.submit()] : [])]);
    if (outcomes.some(({ ok, closed }) => ok && closed)) return;
    if (!actor.modal()) throw new Error("the form is gone");
  }
  throw new Error("not taken");
}

async function fill(crowd: Crowd, who: string, text: string): Promise<void> {
  const actor = crowd.slack.as(who);
  for (const { blockId, options, label } of actor.modal()?.inputs ?? []) {
    const value = options?.length ? pick(options, crowd.seed, who, label) : text;
    await actor.fill({ [blockId]: value });
  }
}

async function closeForms(actor: Actor): Promise<void> {
  while (actor.modal()) {
    const { ok } = await actor.dismiss();
    if (!ok) throw new Error("the form does not close");
  }
}

/** 出席, and the sheet that it opens handed in; or what is there to go on from an earlier try. */
export async function answer(crowd: Crowd, who: string, text: string): Promise<void> {
  const actor = crowd.slack.as(who);
  const { ts, session } = asked(crowd, who, "session.followup");
  await closeForms(actor);
  const isMarked = await press(crowd, who, ts, WORDS.present);
  if (isMarked) crowd.promised.push({ slackUserId: who, session, what: "attendance", value: "PRESENT" });
  else if (!(await press(crowd, who, ts, [...WORDS.write, ...WORDS.edit]))) throw new Error("no button");
  if (!(await opened(actor))) throw new Error("no form");
  await fill(crowd, who, text);
  await submit(crowd, who, text);
  crowd.promised.push({ slackUserId: who, session, what: "answer", value: text });
}

export async function mark(crowd: Crowd, who: string, status: "ABSENT" | "EXCUSED"): Promise<void> {
  const { ts, session } = asked(crowd, who, "session.followup");
  const words = status === "ABSENT" ? WORDS.absent : WORDS.excused;
  // No such button any more: an earlier try, of which nobody said anything, has done it.
  await press(crowd, who, ts, words);
  crowd.promised.push({ slackUserId: who, session, what: "attendance", value: status });
}

export async function intend(crowd: Crowd, who: string, kind: "ATTEND" | "ABSENT"): Promise<void> {
  const { ts, session } = asked(crowd, who, "intention.request");
  const words = kind === "ATTEND" ? WORDS.coming : WORDS.notComing;
  if (!(await press(crowd, who, ts, words))) throw new Error("no button");
  crowd.promised.push({ slackUserId: who, session, what: "intention", value: kind });
}
