/** The year's end at the office: the theme tables are released, the report is written, approved and taken, the year ends. */
import type { Actor, Sandbox } from "../sandbox/index.ts";
import { moment } from "../shared/japanese-date.ts";
import { officerOf } from "./cast.ts";
import { expectToRead, pressThere, submit } from "./press.ts";
import { later, MINUTE, type Year } from "./year.ts";

/** What the office writes in its own words, by the order of the parts on the screen; null: the draft as it is. */
const OWN_WORDS = [
  "地域福祉担当、保健師、直営による各種事業担当者等の行政職員\nまちづくり、産業、教育、住宅部局等の行政職員\n社会福祉協議会、関係団体によるチーム受講",
  "課題に意欲的に取り組み、全プログラム受講可能なチーム構成\nチームリーダーは行政職員\n1チーム7人以上となる場合は、複数チームで受講",
  null,
  "各回、市町チーム訪問による課題支援を行い、業務との関連を具体化した。",
  "年々受講者の広がり、市町内の理解者の広がりが見られ、関係者間の目線合わせができる好循環を生み出している。",
  "何か新しいことをするのではなく、既存の取組を点検し、チームで取り組むという考え方を一貫して伝えた。",
  "次年度は、個別訪問を行いながら各市町の実情やニーズを捉え、進捗に応じた後方支援に取り組む。",
  "地域住民が交流する拠点の整備、分野を問わず相談を受け止める場の整備、相談支援機関のネットワークの整備の3つからなる。",
];

const RELEASES = ["集計を公表（深めたい課題）", "集計を公表（方策）"];
const FINALS = ["決裁用（Word）", "決裁用（Excel）", "決裁用（Markdown）"];

/** The report's files, by the name under which the rehearsal writes them. */
export type Papers = Map<string, Uint8Array>;

async function open(officer: Actor): Promise<void> {
  await officer.command("/report");
  expectToRead(officer, "年次報告書");
}

async function release(officer: Actor): Promise<void> {
  for (const button of RELEASES) {
    await open(officer);
    await pressThere(officer, button);
    expectToRead(officer, "公表する表");
    await submit(officer);
    expectToRead(officer, "公表しました（第1版）");
    await officer.dismiss();
  }
}

async function write(officer: Actor): Promise<void> {
  await open(officer);
  for (const [nth, words] of OWN_WORDS.entries()) {
    await officer.press("書く", { in: "modal", nth });
    await officer.fill({ ...(words !== null && { 本文: words }), 決裁用: ["決裁用に載せる"] });
    await submit(officer);
    expectToRead(officer, "を保存しました");
  }
  await officer.dismiss();
}

/** Keeps the files that come by DM, as they are named among what the rehearsal writes. */
function keepPapers(slack: Sandbox, papers: Papers): void {
  slack.onOutgoing(({ op, file }) => {
    const [, kind, format] =
      /^年次報告書_.*_(作業用|決裁用)_.*\.(docx|xlsx|md)$/.exec(file?.name ?? "") ?? [];
    if (op !== "file" || !kind || !format) return;
    const bytes = slack.file(file?.id ?? "")?.bytes;
    if (bytes) papers.set(`report${kind === "作業用" ? "-draft" : ""}.${format}`, bytes);
  });
}

export function letOfficeReport({ slack, cast, stage }: Year): Papers {
  const papers: Papers = new Map();
  keepPapers(slack, papers);
  const act = (at: Date, what: string, run: (officer: Actor) => Promise<void>) =>
    stage.plan({ at, what, do: () => run(officerOf(cast)) });
  const take = async (officer: Actor, button: string) => {
    await open(officer);
    await pressThere(officer, button);
    expectToRead(officer, "DMに送りました");
    await officer.dismiss();
  };
  act(moment("2024-12-10", "10:20"), "事務局がテーマ別集計を公表する", release);
  act(moment("2025-01-20", "14:00"), "事務局が年次報告書の本文を書く", write);
  act(moment("2025-02-10", "11:00"), "事務局が年次報告書（作業用）を受け取る", (officer) =>
    take(officer, "作業用（Word）"),
  );
  const approved = moment("2025-03-10", "15:30");
  act(approved, "事務局が年次報告書を決裁済みにする", async (officer) => {
    await open(officer);
    await pressThere(officer, "決裁済みにする");
    await submit(officer);
    expectToRead(officer, "決裁済みにしました");
    await officer.dismiss();
  });
  for (const [index, button] of FINALS.entries()) {
    act(later(approved, (index + 2) * MINUTE), `事務局が年次報告書の${button}を受け取る`, (officer) =>
      take(officer, button),
    );
  }
  act(moment("2025-03-28", "16:00"), "事務局が年度を終了する", async (officer) => {
    await officer.command("/program", "finish");
    await submit(officer);
    expectToRead(officer, "年度を終了しました");
    await officer.dismiss();
  });
  return papers;
}
