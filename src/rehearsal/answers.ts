/** What people write: answers in the style of the report, invented for the rehearsal. */
import type { Actor } from "../sandbox/index.ts";
import { chance, pick } from "./chance.ts";

const DEEPEN = [
  "共通のゴールイメージをどうつくるか、ほかの市町の工夫を知りたいです。",
  "会議の進め方と、会議のあとの動き方をもう少し具体的に学びたいです。",
  "資源の一覧ではなく、人や組織の関係の整理のしかたを深めたいです。",
  "作った図を住民の方と共有できる形に直すこつを知りたいです。",
  "福祉以外の部署と一緒に動いた事例をもっと聞きたいです。",
  "どのような相談を重層的支援の対象にするのか、判断の目安を知りたいです。",
  "小さな地域のことをまだよく知らないので、地域の歩き方から学び直したいです。",
  "旗振り役をどの機関が担うとよいのか、考え方を整理したいです。",
  "研修のあと、学んだことを地域にどう返していくかを話し合いたいです。",
  "既存の計画と今回の取組をどう結び付けるかを知りたいです。",
];

const OUTREACH = [
  "管理職にも受講を勧めてもらえると、庁内で話が通りやすくなります。",
  "受講した私たちが関係機関へ出向いて説明する機会をつくるとよいと思います。",
  "地域の既存の集まりに参加して、まず知り合うことから始めるのがよいと思います。",
  "部署をこえた実務者の会議を、年に数回でも続けることが大事だと思います。",
  "手引きのような、だれでも見られる資料があると伝えやすいです。",
  "チームでうまくいった例を、短い報告にまとめて配るとよいと思います。",
];

const NOTES = [
  "グループワークの時間がもう少しあるとうれしいです。",
  "実践報告が具体的で、とても参考になりました。",
  "会場の音が聞き取りやすくて助かりました。",
  "次回までにチームで一度集まる予定です。",
];

const OFTEN_NO_NOTE = 0.6;

function textFor(label: string, ...who: (string | number)[]): string | undefined {
  if (/広げる|spread|others/i.test(label)) return pick(OUTREACH, "outreach", ...who);
  if (/深めたい|deepen/i.test(label)) return pick(DEEPEN, "deepen", ...who);
  return chance("note?", ...who) < OFTEN_NO_NOTE ? undefined : pick(NOTES, "note", ...who);
}

/** Fills the reflection sheet that this person has open; `again` gives other words than before. */
export async function fillSheet(actor: Actor, ...who: (string | number)[]): Promise<void> {
  const modal = actor.modal();
  if (!modal) throw new Error("no sheet is open");
  for (const input of modal.inputs) {
    if (input.options && input.options.length > 0) {
      await actor.fill({ [input.blockId]: pick(input.options, input.label, ...who) });
      continue;
    }
    const text = textFor(input.label, ...who);
    if (text !== undefined) await actor.fill({ [input.blockId]: text });
  }
}
