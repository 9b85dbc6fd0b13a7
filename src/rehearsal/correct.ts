/** Who was put down as they were not asks for a correction; the office decides when it hears of it. */
import { officerOf } from "./cast.ts";
import { expectToRead, submit } from "./press.ts";
import { HOUR, kindsOf, later, type Year } from "./year.ts";

export function letCorrect(year: Year): void {
  const { mistake } = year.turns;
  if (!mistake) return;
  year.stage.plan({
    at: mistake.asksAt,
    what: `第${mistake.session}回の出欠の訂正を依頼`,
    async do() {
      const actor = year.cast.players.find(({ number }) => number === mistake.trainee)?.actor;
      if (!actor) throw new Error(`nobody has the number ${mistake.trainee}`);
      // In the message, where 出席 is chosen already.
      const outcome = await actor.press("出欠の訂正を依頼");
      if (!outcome.ok) throw new Error(`no correction can be asked for: ${outcome.failure}`);
      expectToRead(actor, `第${mistake.session}回`);
      await submit(actor);
      expectToRead(actor, "訂正の依頼を送りました");
      await actor.dismiss();
    },
  });
  year.slack.onOutgoing((outgoing) => {
    if (outgoing.op !== "post" || !kindsOf(outgoing).includes("correction.asked")) return;
    year.stage.plan({
      at: later(outgoing.at, 4 * HOUR),
      what: "事務局が出欠の訂正の依頼を承認",
      async do() {
        const officer = officerOf(year.cast);
        const { channel, ts } = outgoing;
        const looked = await officer.press("内容を見て決める", { in: channel, ts });
        if (!looked.ok) throw new Error(`the request cannot be opened: ${looked.failure}`);
        await officer.fill({
          どうしますか: "承認して記録を改める",
          ご本人への一言: "受付名簿で確認しました。お手数をおかけしました。",
        });
        await submit(officer);
        expectToRead(officer, "承認しました");
        await officer.dismiss();
      },
    });
  });
}
