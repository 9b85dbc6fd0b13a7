/** What the office does: approves what is to be sent, keeps the reception list, counts observers, reads. */
import type { Actor } from "../sandbox/index.ts";
import { dateOf, moment } from "../shared/japanese-date.ts";
import { addOfficeDays } from "../shared/office-days.ts";
import type { Player } from "./cast.ts";
import { submit } from "./press.ts";
import { readRecords, writeToLeaders } from "./reading.ts";
import { fillTeamList } from "./team-list.ts";
import { kindsOf, later, MINUTE, type SessionDay, type Year } from "./year.ts";

/** The report's observers, session by session. */
const OBSERVERS = [5, 4, 7, 9];

function officer(year: Year): Actor {
  const [first] = year.cast.officers;
  if (!first) throw new Error("there is no officer");
  return first;
}

/** The draft is looked at, each kind of message is sent to oneself, and the program is started. */
export function startProgram(year: Year, at: Date): void {
  const act = (minutes: number, what: string, run: (actor: Actor) => Promise<void>) =>
    year.stage.plan({ at: later(at, minutes * MINUTE), what, do: () => run(officer(year)) });
  act(0, "事務局がこれから2週間のお知らせを確認", async (actor) => {
    await actor.command("/program");
    await actor.press("2週間", { in: "modal" });
    await actor.dismiss();
  });
  act(10, "事務局が自分にテスト送信", async (actor) => {
    await actor.command("/program");
    await actor.press("テスト送信", { in: "modal" });
    await actor.dismiss();
  });
  act(45, "事務局が研修を開始", async (actor) => {
    await actor.command("/program");
    await actor.press("開始", { in: "modal" });
    // What is already past is left out: the last of the choices.
    for (const { blockId, options } of actor.modal()?.inputs ?? []) {
      await actor.fill({ [blockId]: options?.at(-1) ?? "" });
    }
    await submit(actor);
    await actor.dismiss();
  });
}

/** Opens the detail of a session from the office's list. */
async function openSession(actor: Actor, number: number): Promise<void> {
  await actor.command("/session");
  await actor.press("詳細", { in: "modal", nth: number - 1 });
}

/** Sees the words that are to be sent and lets them go. */
function approveWhenAsked(year: Year): void {
  year.slack.onOutgoing((outgoing) => {
    if (outgoing.op !== "post" || !kindsOf(outgoing).includes("session.approval")) return;
    year.stage.plan({
      at: later(outgoing.at, 40 * MINUTE),
      what: "事務局が告知の内容を確認して送る",
      do: async () => {
        const actor = officer(year);
        await actor.press("内容を見る", { in: outgoing.channel, ts: outgoing.ts });
        await submit(actor);
      },
    });
  });
}

function recordObservers(year: Year, session: SessionDay): void {
  year.stage.plan({
    at: later(session.endsAt, -20 * MINUTE),
    what: `第${session.number}回の聴講者を入力`,
    do: async () => {
      const actor = officer(year);
      await openSession(actor, session.number);
      await actor.press("聴講者を入力", { in: "modal" });
      const count = actor.modal()?.inputs.find((input) => input.kind === "number_input");
      if (!count) throw new Error("no field for the number of observers");
      await actor.fill({ [count.blockId]: String(OBSERVERS[session.number - 1] ?? 0) });
      await submit(actor);
    },
  });
}

async function keepTeam(actor: Actor, session: SessionDay, team: Player[]): Promise<void> {
  const [first] = team;
  if (!first || team.every((player) => session.marked.has(player.number))) return;
  await openSession(actor, session.number);
  const list = actor.modal()?.inputs.find((input) => input.label.includes("チームを選んで"));
  const option = list?.options?.find((text) => text.startsWith(`${first.team} `));
  if (!list || !option) throw new Error(`team ${first.team} is not to be chosen`);
  await actor.choose(list.label, option);
  await fillTeamList(actor, session, team);
}

/** From the reception list, team by team: whoever nobody has marked by then. */
function keepReceptionList(year: Year, session: SessionDay, at: Date): void {
  const { players } = year.cast;
  const teams = [...new Set(players.map((player) => player.team))].sort((a, b) => a - b);
  for (const [index, team] of teams.entries()) {
    const members = players.filter((player) => player.team === team);
    year.stage.plan({
      at: later(at, index * MINUTE),
      what: `第${session.number}回の受付名簿から出欠を入力`,
      do: () => keepTeam(officer(year), session, members),
    });
  }
}

/** Before the first summary of a session: two working days after it, or the same evening before a weekend. */
function listIsDue(session: SessionDay): Date {
  const date = dateOf(session.startsAt);
  const third = addOfficeDays(date, 3);
  const isSameWeek = new Date(`${third}T00:00:00Z`).getUTCDay() > new Date(`${date}T00:00:00Z`).getUTCDay();
  return isSameWeek ? moment(third, "15:30") : moment(date, "17:20");
}

export function letOfficeWork(year: Year): void {
  approveWhenAsked(year);
  for (const session of year.sessions) {
    recordObservers(year, session);
    keepReceptionList(year, session, listIsDue(session));
    year.stage.plan({
      at: later(session.endsAt, 3 * 24 * 60 * MINUTE),
      what: "事務局が状況を読む",
      do: async () => {
        const [, second] = year.cast.officers;
        await second?.command("/session");
        await second?.dismiss();
        if (second) await readRecords(second, { takeOut: session === year.sessions.at(-1) });
      },
    });
  }
  const third = year.sessions[2];
  if (!third) return;
  year.stage.plan({
    at: later(third.startsAt, -7 * 24 * 60 * MINUTE),
    what: "事務局がリーダーへメッセージを送る",
    do: () => writeToLeaders(officer(year), "第3回の演習では、チームでネットワーク形成図を作ります。"),
  });
}
