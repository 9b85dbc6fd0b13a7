/** What teams do with their assignments when the app speaks to them: hand in, wait for approval, hand in again. */
import type { Outgoing } from "../sandbox/index.ts";
import { addDays, dateOf, moment } from "../shared/japanese-date.ts";
import { officeDayFrom } from "../shared/office-days.ts";
import { fillsIn, KEEPS_UP, teamTemper } from "./assignment-temper.ts";
import type { Player } from "./cast.ts";
import { chance, pick } from "./chance.ts";
import { letTeamFillIn } from "./fill-in.ts";
import { pressAny, submit } from "./press.ts";
import { HOUR, keysOf, later, MINUTE, sessionAt, type Year } from "./year.ts";

const HAND_IN = ["提出する", "Hand in"];
const HAND_IN_AGAIN = ["新しい版を提出する", "Hand in a new version"];
const IN_REVIEW = ["庁内確認中にする", "In internal review"];
/** So long a section takes to approve. */
const REVIEW_DAYS = 4;

const NOTES = [
  "関係機関の欄を見直しました。地域福祉課と社協で話し合いました。",
  "チームで2回集まり、足りない資源を書き足しました。",
  "包括支援センターの職員にも見てもらい、つながりの線を整理しました。",
  "庁内の3つの課で読み合わせ、言葉をそろえました。",
];

interface Work {
  player: Player;
  /** The message whose buttons are pressed. */
  message: Pick<Outgoing, "channel" | "ts">;
  assignment: number;
}

const document = (team: number, assignment: number) => ({
  name: `課題${assignment}_チーム${team}.pdf`,
  bytes: new TextEncoder().encode(`%PDF-1.7 課題${assignment} チーム${team}`),
});

/** Fills in the form that is open; teams with an even number hand in a link. */
async function fillAndSend({ player, assignment }: Omit<Work, "message">): Promise<void> {
  const { actor, team } = player;
  const modal = actor.modal();
  if (!modal) {
    const told = actor.ephemerals().at(-1)?.text ?? "";
    throw new Error(`team ${team} has no form for assignment ${assignment}: ${told}`);
  }
  const isForm = fillsIn(team, assignment);
  for (const { kind, blockId } of isForm ? [] : modal.inputs) {
    if (kind === "file_input" && team % 2 === 1) {
      await actor.fill({ [blockId]: { files: [document(team, assignment)] } });
    }
  }
  const texts = modal.inputs.filter(({ kind }) => kind === "plain_text_input");
  const [link, note] = texts;
  if (!link || !note) throw new Error("the form has no fields for a link and a note");
  if (team % 2 === 0 && !isForm)
    await actor.fill({ [link.blockId]: `https://example.jp/share/team-${team}` });
  await actor.fill({ [note.blockId]: pick(NOTES, "note", team, assignment) });
  await submit(actor);
  await actor.dismiss();
}

async function handInFrom({ player, message, assignment }: Work): Promise<void> {
  const { channel, ts } = message;
  // Whoever finds that somebody else of the team has handed in has nothing to press.
  if (await pressAny(player.actor, HAND_IN, { in: channel, ts })) await fillAndSend({ player, assignment });
}

function planHandIn(year: Year, work: Work, at: Date): void {
  year.stage.plan({
    at,
    what: `チーム${work.player.team}が課題${work.assignment}を提出`,
    do: () => handInFrom(work),
  });
}

function waitForApproval(year: Year, work: Work, at: Date): void {
  const { player, message } = work;
  const until = addDays(dateOf(at), REVIEW_DAYS);
  year.stage.plan({
    at: later(at, HOUR),
    what: `チーム${player.team}が課題${work.assignment}を庁内確認中に`,
    do: async () => {
      const { channel, ts } = message;
      if (!(await pressAny(player.actor, IN_REVIEW, { in: channel, ts }))) return;
      const day = player.actor.modal()?.inputs[0];
      if (!day) throw new Error("the form asks for no day");
      await player.actor.fill({ [day.blockId]: until });
      await submit(player.actor);
      await player.actor.dismiss();
    },
  });
  year.stage.plan({
    at: moment(officeDayFrom(addDays(until, 1)), "11:10"),
    what: `チーム${player.team}が庁内の確認を終えて課題${work.assignment}を提出`,
    do: async () => {
      await player.actor.command("/assignment");
      if (await pressAny(player.actor, HAND_IN, { in: "modal" })) await fillAndSend(work);
    },
  });
}

/** Minutes until this team gets to it, within working hours of the day. */
const soon = ({ player: { team }, assignment }: Work, at: Date) =>
  later(at, (30 + chance("gets to it", team, assignment) * 240) * MINUTE);

/** When this team hands in, as it hears of a message; undefined: this one is not what it waits for. */
function whenTo(kind: string, ordinal: number, work: Work, at: Date): Date | undefined {
  const { player, assignment } = work;
  const temper = teamTemper(player.team, assignment);
  const after = (days: number, time: string) => moment(officeDayFrom(addDays(dateOf(at), days)), time);
  if (kind === "assignment.returned") return after(1, "11:30");
  if (kind === "assignment.handed-out" && temper === "early") {
    return after(2 + Math.floor(chance("days", player.team, assignment) * 6), "15:20");
  }
  if (kind === "assignment.extended" && temper === "extended") return after(3, "16:40");
  const isIt =
    (kind === "assignment.overdue" && temper === "overdue") ||
    (kind === "assignment.reminder" && ordinal === 1 && temper === "when-reminded") ||
    (kind === "assignment.reminder" && ordinal === 3 && temper === "on-the-last-day");
  return isIt ? soon(work, at) : undefined;
}

function onMessage(year: Year, kind: string, ordinal: number, work: Work, at: Date): void {
  const when = whenTo(kind, ordinal, work, at);
  if (when && kind === "assignment.handed-out" && fillsIn(work.player.team, work.assignment)) {
    letTeamFillIn(year, work.player.team, { from: at, until: when });
  }
  if (when) planHandIn(year, work, when);
  const isReminded = kind === "assignment.reminder" && ordinal === 1;
  if (isReminded && teamTemper(work.player.team, work.assignment) === "in-review") {
    waitForApproval(year, work, at);
  }
}

/** The living document: handed in again after it was accepted. */
function keepUp(year: Year): void {
  const { team, assignment, at } = KEEPS_UP;
  for (const [index, date] of at.entries()) {
    year.stage.plan({
      at: moment(date, "11:00"),
      what: `チーム${team}が課題${assignment}の第${index + 2}版を提出`,
      do: async () => {
        const player = year.cast.players.find((one) => one.team === team && one.role === "LEADER");
        if (!player) return;
        await player.actor.command("/assignment");
        const again = (player.actor.modal()?.buttons ?? []).filter((text) => HAND_IN_AGAIN.includes(text));
        // By urgency what is handed in stands by its due date: the last one is the map.
        const nth = again.length - 1;
        if (nth < 0) throw new Error(`team ${team} has nothing to hand in again`);
        await pressAny(player.actor, HAND_IN_AGAIN, { in: "modal", nth });
        await fillAndSend({ player, assignment });
      },
    });
  }
}

/** Whether this message lets its reader hand in. */
const offersHandIn = ({ blocks }: Pick<Outgoing, "blocks">) =>
  HAND_IN.some((text) => JSON.stringify(blocks ?? []).includes(`"${text}"`));

/** Listens to what is said of assignments; of each message to a team the first reader who can hand in acts. */
export function letTeamsWork(year: Year): void {
  const byId = new Map(year.cast.players.map((player) => [player.slackUserId, player]));
  const heard = new Set<string>();
  year.slack.onOutgoing((outgoing: Outgoing) => {
    const player = outgoing.user === undefined ? undefined : byId.get(outgoing.user);
    if (!player || outgoing.op !== "post" || !offersHandIn(outgoing)) return;
    for (const key of keysOf(outgoing).filter((one) => one.startsWith("assignment."))) {
      const [kind = "", , ordinal = "1"] = key.split("/");
      // An assignment bears the number of the session that gave it.
      const assignment = sessionAt(year, outgoing.at)?.number ?? 0;
      const mark = `${kind}/${ordinal}/${assignment}/${player.team}`;
      if (heard.has(mark) || kind === "assignment.receipt") continue;
      heard.add(mark);
      const { channel, ts } = outgoing;
      onMessage(year, kind, Number(ordinal), { player, message: { channel, ts }, assignment }, outgoing.at);
    }
  });
  keepUp(year);
}
