/** What the office does between the sessions: looks at what came, asks one team again, gives one more time, visits. */
import type { Actor } from "../sandbox/index.ts";
import { moment } from "../shared/japanese-date.ts";
import { ASKED_AGAIN, EXTENDED } from "./assignment-temper.ts";
import { submit } from "./press.ts";
import type { Year } from "./year.ts";

/** On the working day after each due date, and once more in December. */
const LOOKS = [
  { at: moment("2024-07-16", "14:30"), assignment: 1 },
  { at: moment("2024-08-28", "14:30"), assignment: 2 },
  { at: moment("2024-11-05", "14:30"), assignment: 3 },
  { at: moment("2024-12-18", "14:30"), assignment: 4 },
];

/** Planned, and on the day held: before sessions 2 and 3. */
const VISITS = [
  { plannedAt: moment("2024-07-09", "11:20"), date: "2024-07-18", teams: [2, 5, 12] },
  { plannedAt: moment("2024-07-09", "11:30"), date: "2024-07-19", teams: [9, 10] },
  { plannedAt: moment("2024-08-20", "11:20"), date: "2024-08-29", teams: [7, 19] },
];

interface Team {
  number: number;
  name: string;
}

function teamsOf(year: Year): Team[] {
  const names = new Map(year.cast.players.map(({ team, teamName }) => [team, teamName]));
  return [...names].map(([number, name]) => ({ number, name })).sort((a, b) => a.number - b.number);
}

function second(year: Year): Actor {
  const officer = year.cast.officers.at(-1);
  if (!officer) throw new Error("there is no officer");
  return officer;
}

async function openTeam(actor: Actor, { number, name }: Team): Promise<void> {
  await actor.command("/assignment");
  await actor.choose("チームを開く", `${number} ${name}`);
}

async function press(actor: Actor, text: string, nth = 0): Promise<void> {
  const outcome = await actor.press(text, { in: "modal", nth });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.failure}`);
}

const offers = (actor: Actor, text: string) => actor.modal()?.buttons.includes(text) ?? false;

/** Everything that this team handed in is accepted, but for what is asked for again. */
async function review(actor: Actor, team: Team, assignment: number): Promise<void> {
  await openTeam(actor, team);
  if (team.number === ASKED_AGAIN.team && assignment === ASKED_AGAIN.assignment) {
    await press(actor, "再提出をお願いする");
    await actor.fill({ お願いの内容: "相談の受け止めの欄に、担当の部署も書き添えてください。" });
    await submit(actor);
  }
  while (offers(actor, "確認済みにする")) await press(actor, "確認済みにする");
  await actor.dismiss();
}

async function extend(actor: Actor, team: Team): Promise<void> {
  await openTeam(actor, team);
  await press(actor, "期限を延ばす");
  await actor.fill({ 新しい提出期限: EXTENDED.to, 理由: "8月の大雨への対応のため。" });
  await submit(actor);
  await actor.dismiss();
}

function planVisits(year: Year, teams: Team[]): void {
  for (const { plannedAt, date, teams: numbers } of VISITS) {
    year.stage.plan({
      at: plannedAt,
      what: `事務局がチーム${numbers.join("・")}への訪問を予定`,
      do: async () => {
        const actor = second(year);
        const chosen = teams.filter(({ number }) => numbers.includes(number));
        if (chosen.length === 0) return;
        await actor.command("/visit");
        await press(actor, "新しい訪問");
        await actor.fill({ チーム: chosen.map(({ number, name }) => `${number} ${name}`), 日付: date });
        await submit(actor);
        await actor.dismiss();
      },
    });
    year.stage.plan({
      at: moment(date, "16:40"),
      what: `事務局がチーム${numbers.join("・")}への訪問を記録`,
      do: async () => {
        const actor = second(year);
        await actor.command("/visit");
        if (!offers(actor, "済みにする")) return;
        await press(actor, "済みにする");
        await actor.fill({ 話したこと: "課題の進め方を一緒に確かめた。", 区分: ["地域づくり"] });
        await submit(actor);
        await actor.dismiss();
      },
    });
  }
}

export function letOfficeReview(year: Year): void {
  const teams = teamsOf(year);
  for (const { at, assignment } of LOOKS) {
    year.stage.plan({
      at,
      what: "事務局が提出された課題を確認",
      do: async () => {
        for (const team of teams) await review(second(year), team, assignment);
      },
    });
  }
  const extended = teams.find(({ number }) => number === EXTENDED.team);
  if (extended) {
    year.stage.plan({
      at: moment("2024-08-26", "10:40"),
      what: `事務局がチーム${EXTENDED.team}の期限を延ばす`,
      do: () => extend(second(year), extended),
    });
  }
  planVisits(year, teams);
}
