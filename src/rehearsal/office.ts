/** What the office does: approves what is to be sent, keeps the reception list, counts observers, reads. */
import type { Actor } from "../sandbox/index.ts";
import { dateOf, moment } from "../shared/japanese-date.ts";
import { addOfficeDays } from "../shared/office-days.ts";
import { officerOf, type Player } from "./cast.ts";
import { submit } from "./press.ts";
import { readRecords, writeToLeaders } from "./reading.ts";
import { fillTeamList } from "./team-list.ts";
import type { Postponement } from "./turns.ts";
import { kindsOf, later, MINUTE, type SessionDay, type Year } from "./year.ts";

/** The report's observers, session by session. */
const OBSERVERS = [5, 4, 7, 9];

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
        const actor = officerOf(year.cast);
        await actor.press("内容を見る", { in: outgoing.channel, ts: outgoing.ts });
        await submit(actor);
      },
    });
  });
}

function recordObservers(year: Year, session: SessionDay): void {
  year.stage.plan({
    at: later(session.endsAt, -20 * MINUTE),
    what: `事務局が第${session.number}回の聴講者を入力`,
    do: async () => {
      const actor = officerOf(year.cast);
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
  const { players } = session;
  const teams = [...new Set(players.map((player) => player.team))].sort((a, b) => a - b);
  for (const [index, team] of teams.entries()) {
    const members = players.filter((player) => player.team === team);
    year.stage.plan({
      at: later(at, index * MINUTE),
      what: `事務局が第${session.number}回の受付名簿から出欠を入力`,
      do: () => keepTeam(officerOf(year.cast), session, members),
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

/** The hall is not to be had on the first date: the words are looked at, and everybody is told at once. */
function postpone(year: Year, { at, number, to }: Postponement): void {
  year.stage.plan({
    at,
    what: `事務局が第${number}回を延期`,
    async do() {
      const actor = officerOf(year.cast);
      await actor.command("/session");
      // Sessions that are over have no such button: the last one is the last session's.
      const last = (actor.modal()?.buttons ?? []).filter((text) => text === "延期・日時変更").length - 1;
      await actor.press("延期・日時変更", { in: "modal", nth: last });
      await actor.fill({ 開催日: to, 事務局から: "会場の設備点検のため、日程を変更しました。" });
      await submit(actor);
      await submit(actor);
      await actor.dismiss();
    },
  });
}

export function letOfficeWork(year: Year): void {
  approveWhenAsked(year);
  for (const postponement of year.turns.postponements) postpone(year, postponement);
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
    do: () => writeToLeaders(officerOf(year.cast), "第3回の演習では、チームでネットワーク形成図を作ります。"),
  });
}
