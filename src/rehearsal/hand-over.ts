/** The office enters in /program roster who takes whose place, and who leads a team from now on. */
import type { Actor } from "../sandbox/index.ts";
import { officerOf, SUCCESSOR_ACCOUNT } from "./cast.ts";
import { expectToRead, pressThere, submit } from "./press.ts";
import type { Year } from "./year.ts";

async function openTeam(officer: Actor, team: number): Promise<void> {
  await officer.command("/program", "roster");
  await officer.choose("チームを選ぶ", optionOf(officer, "チームを選ぶ", `${team} `));
}

/** The choice of a menu or field that begins like this. */
function optionOf(officer: Actor, label: string, start: string): string {
  const inputs = officer.modal()?.inputs.filter((input) => input.label === label) ?? [];
  const option = inputs.flatMap(({ options = [] }) => options).find((text) => text.startsWith(start));
  if (!option) throw new Error(`${label} offers nothing that begins with ${start}`);
  return option;
}

/** What it touches is looked at, then it is done. */
async function apply(officer: Actor): Promise<void> {
  await submit(officer);
  expectToRead(officer, "まだ何も変えていません");
  await submit(officer);
  expectToRead(officer, "名簿に反映しました");
  await officer.dismiss();
}

function teamOf({ cast }: Year, number: string): number {
  const player = cast.players.find((one) => one.number === number);
  if (!player) throw new Error(`nobody has the number ${number}`);
  return player.team;
}

/** 人事異動: the successor's account appears in the morning, and the office enters who they are. */
export function handOver(year: Year): void {
  const { succession } = year.turns;
  if (!succession) return;
  const { predecessor, lastDay, firstDay, successor, joinsAt, enteredAt } = succession;
  const { number, name, nameKana, email } = successor;
  year.stage.plan({
    at: joinsAt,
    what: "後任の方が Slack に参加",
    async do() {
      const id = year.slack.addUser({ id: SUCCESSOR_ACCOUNT, name, email, locale: "ja-JP" });
      await year.slack.join(year.cast.programChannel, id);
    },
  });
  year.stage.plan({
    at: enteredAt,
    what: "事務局が人事異動（後任）を入力",
    async do() {
      const officer = officerOf(year.cast);
      await openTeam(officer, teamOf(year, predecessor));
      await officer.choose("このチームの方を選ぶ", optionOf(officer, "このチームの方を選ぶ", predecessor));
      await pressThere(officer, "人事異動（後任）");
      const proposed = officer.modal()?.inputs.find(({ label }) => label === "受講番号")?.value;
      if (proposed !== number) throw new Error(`the successor is to be ${proposed}, and not ${number}`);
      await officer.fill({
        前任の方の最後の日: lastDay,
        後任の方の最初の日: firstDay,
        氏名: name,
        ふりがな: nameKana,
        メール: email,
      });
      await apply(officer);
    },
  });
}

export function lead(year: Year): void {
  const { newLeader } = year.turns;
  if (!newLeader) return;
  year.stage.plan({
    at: newLeader.enteredAt,
    what: "事務局がチームの新しいリーダーを入力",
    async do() {
      const officer = officerOf(year.cast);
      await openTeam(officer, teamOf(year, newLeader.leader));
      await pressThere(officer, "リーダーを決める");
      const next = optionOf(officer, "新しいリーダー", newLeader.leader);
      await officer.fill({ 新しいリーダー: next, いつから: newLeader.firstDay });
      await apply(officer);
    },
  });
}
