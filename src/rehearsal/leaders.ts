/** Leaders who mark their team before the session ends, from `/session`. */
import { dateOf } from "../shared/japanese-date.ts";
import { leadsOn } from "./cast.ts";
import { pressAny } from "./press.ts";
import { fillTeamList } from "./team-list.ts";
import { leaderMarks } from "./temper.ts";
import { later, MINUTE, type Year } from "./year.ts";

export function letLeadersMark(year: Year): void {
  for (const session of year.sessions) {
    const leaders = session.players.filter((player) => leadsOn(player, dateOf(session.startsAt)));
    for (const leader of leaders.filter((one) => leaderMarks(one.team, session.number))) {
      year.stage.plan({
        at: later(session.endsAt, -(25 - (leader.team % 20)) * MINUTE),
        what: `チームリーダーが第${session.number}回のチームの出欠を入力`,
        do: async () => {
          const { actor, team, number } = leader;
          await actor.command("/session");
          if (!(await pressAny(actor, ["チームの出欠を入力", "Enter the team"]))) {
            throw new Error(
              `${number} finds no list of team ${team}: ${actor.modal()?.text ?? actor.sees()}`,
            );
          }
          const members = session.players.filter((player) => player.team === team);
          await fillTeamList(actor, session, members);
        },
      });
    }
  }
}
