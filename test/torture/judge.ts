/** What a life must have come to: read from what stands in Slack and in the database, and from nothing else. */
import { type Database, openDatabase } from "../../src/platform/database/index.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { keysOf, type Promised } from "./people.ts";
import { silent, type Where } from "./prepare.ts";

export interface Outcome {
  /** Key of each notice and Slack id of whom it is for → how often that was said. */
  said: Map<string, number>;
  /** Key of each receipt → its words in the end, without figures: hours differ from life to life. */
  receipts: Map<string, string>;
  /** Messages of the app that stand in Slack, keys or none. */
  messages: number;
  edits: number;
  findings: string[];
}

export interface Judged {
  slack: Sandbox;
  where: Where;
  promised: Promised[];
  at: Date;
}

/** The message in which people see what they have answered; other words follow the hour at which they are written. */
const RECEIPT = "session.followup/";

/** The Slack id that stands at the end of a key instead of the person's: the same in every life. */
function readable(key: string, accounts: Map<string, string>): { name: string; to: string } {
  const parts = key.split("/");
  const recipient = parts.pop() ?? "";
  const to = accounts.get(recipient) ?? recipient;
  return { name: [...parts, to].join("/"), to };
}

function whatWasSaid(
  slack: Sandbox,
  accounts: Map<string, string>,
): Pick<Outcome, "said" | "receipts" | "findings"> {
  const said = new Map<string, number>();
  const receipts = new Map<string, string>();
  const findings: string[] = [];
  for (const outgoing of slack.outgoing) {
    const receipt = keysOf(outgoing).find((key) => key.startsWith(RECEIPT));
    if (receipt) receipts.set(readable(receipt, accounts).name, outgoing.text.replaceAll(/\d+/g, "#"));
    if (outgoing.op !== "post") continue;
    for (const key of keysOf(outgoing)) {
      const { name, to } = readable(key, accounts);
      said.set(name, (said.get(name) ?? 0) + 1);
      if (to !== (outgoing.user ?? outgoing.channel))
        findings.push(`to the wrong place: ${name} in ${outgoing.user ?? outgoing.channel}`);
    }
  }
  for (const [name, times] of said) if (times > 1) findings.push(`said ${times} times: ${name}`);
  return { said, receipts, findings };
}

/** Nothing is left in hand, and what is recorded as sent stands where it is said to. */
async function recorded(
  db: Database,
  { slack, at }: Judged,
  accounts: Map<string, string>,
): Promise<string[]> {
  const rows = await db.client.delivery.findMany({ include: { notice: true } });
  const findings: string[] = [];
  for (const row of rows) {
    const { name } = readable(`${row.notice.key}/${row.recipient}`, accounts);
    const isOpen = !["HELD", "STOPPED"].includes(row.notice.state);
    if (row.state === "FAILED") findings.push(`failed for good: ${name}: ${row.error}`);
    if (row.state === "SENDING") findings.push(`left in the middle: ${name} (attempts ${row.attempts})`);
    if (row.state === "WAITING" && isOpen && row.availableAt <= at)
      findings.push(`due and not sent: ${name}`);
    if (row.state !== "SENT") continue;
    if (row.stale || row.leaseUntil) findings.push(`not said again: ${name}`);
    const there = row.channelId ? slack.history(row.channelId) : [];
    const message = there.find(({ ts }) => ts === row.ts);
    if (!message || !keysOf(message).includes(`${row.notice.key}/${row.recipient}`))
      findings.push(`recorded as sent and not there: ${name}`);
  }
  const notices = await db.client.notice.findMany({ where: { state: "PLANNED", dueAt: { lte: at } } });
  for (const { key, needsApproval } of notices)
    if (!needsApproval) findings.push(`due and not opened: ${key}`);
  return findings;
}

/** What the app has taken is there; and what was sent twice was taken once. */
async function kept(db: Database, { promised }: Judged): Promise<string[]> {
  const people = { enrollment: { include: { person: true } } };
  const marks = await db.client.attendance.findMany({ include: people });
  const intentions = await db.client.sessionIntention.findMany({ include: people });
  const reflections = await db.client.reflection.findMany({ include: { ...people, versions: true } });
  const findings: string[] = [];
  const last = new Map(promised.map((one) => [`${one.slackUserId} ${one.session} ${one.what}`, one]));
  for (const { slackUserId, session, what, value } of last.values()) {
    const isOwn = (row: { sessionId: string; enrollment: { person: { slackUserId: string | null } } }) =>
      row.sessionId === session && row.enrollment.person.slackUserId === slackUserId;
    const stored = {
      attendance: () => marks.find(isOwn)?.status,
      intention: () => intentions.find(isOwn)?.kind,
      answer: () => {
        const row = reflections.find(isOwn);
        return row?.state === "SUBMITTED" && JSON.stringify(row.answers).includes(`"${value}"`)
          ? value
          : row?.state;
      },
    }[what]();
    if (stored !== value) findings.push(`taken and lost: ${what} of ${slackUserId}: ${value}, but ${stored}`);
  }
  for (const { versions, enrollment } of reflections) {
    const texts = versions.map(({ state, answers }) => `${state} ${JSON.stringify(answers)}`);
    if (new Set(texts).size < texts.length)
      findings.push(
        `taken twice: an answer of ${enrollment.person.slackUserId}: ${versions.length} versions`,
      );
  }
  return findings;
}

/** The app is not running any more. */
export async function judge(judged: Judged): Promise<Outcome> {
  const { slack, where } = judged;
  const db = await openDatabase({ ...where, share: true, log: silent, migrations: false });
  try {
    const people = await db.client.person.findMany({ select: { id: true, slackUserId: true } });
    const accounts = new Map(
      people.flatMap(({ id, slackUserId }) => (slackUserId ? [[id, slackUserId]] : [])),
    );
    const { said, receipts, findings } = whatWasSaid(slack, accounts);
    const count = (op: string) => slack.outgoing.filter((one) => one.op === op).length;
    return {
      said,
      receipts,
      messages: count("post"),
      edits: count("update"),
      findings: [...findings, ...(await recorded(db, judged, accounts)), ...(await kept(db, judged))],
    };
  } finally {
    await db.close();
  }
}

/** What tells of that which went wrong: a calm life has no occasion for it. */
const OF_FAULTS = /^outage\./;

/** Where the same life with nothing going wrong says something else. */
export function differences(calm: Outcome, tortured: Outcome): string[] {
  const missing = [...calm.said.keys()].filter((name) => !tortured.said.has(name));
  const extra = [...tortured.said.keys()].filter((name) => !calm.said.has(name) && !OF_FAULTS.test(name));
  const other = [...calm.receipts].filter(([name, text]) => (tortured.receipts.get(name) ?? text) !== text);
  return [
    ...missing.map((name) => `never said: ${name}`),
    ...extra.map((name) => `said without a reason: ${name}`),
    ...other.map(
      ([name, text]) => `says in the end: ${name}:\n${tortured.receipts.get(name)}\n--- not\n${text}`,
    ),
  ];
}
