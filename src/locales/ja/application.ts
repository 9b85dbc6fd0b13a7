/** 受講申込: the form, what came in, and taking it in. The form's own words stand in its sheets. */
import { fiscalYearName } from "../../shared/japanese-date.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });
const list = (names: string[]) => names.join("、");

interface KnownAs {
  name: string;
  number: string | null;
  organization: string | null;
}

const knownAs = ({ name, number, organization }: KnownAs) => {
  const beside = [number, organization].filter((part) => part !== null);
  return `${name}さん${beside.length > 0 ? `（${beside.join("、")}）` : ""}`;
};

export const application = {
  help: "・/program applications：受講申込書をつくり、届いた申込書を取り込みます。申込状況も見られます。",
  button: "受講申込",
  title: "受講申込",
  noProgram: "まだ研修が登録されていません。先に研修を登録してください。",
  programClosed: "終わった研修の申込は受け付けていません。先に新しい年度の研修を登録してください。",
  row: (at: number) => `${at}行目`,
  teamLine: (municipalities: string[], team: string, people: number) =>
    `${municipalities.length > 0 ? list(municipalities) : "（市町の記入なし）"}　${team || "（チーム名の記入なし）"}（${people}名）`,
  partName: (team: string, part: number) => `${team}（${part}）`,
  fault: (place: string, problem: string, whatToDo: string) =>
    `${place ? `${place}：` : ""}${problem}${whatToDo}`,
  faults: {
    noColumn: () => said("列がありません。", "受講申込書の見出しのまま、列を加えてください。"),
    nobody: () => said("受講する方がいません。", "受講する方を1人1行で書いてください。"),
    overExample: () =>
      said("「例」の行に書かれています。", "「例」の印を消すか、ほかの行に書き直してください。"),
    whichMunicipality: (typed: string, candidates: string[]) =>
      said(
        `「${typed}」だけでは、どの市町か決まりません。`,
        `${candidates.map((name) => `「${name}」`).join("か")}と書いてください。`,
      ),
    noMunicipality: (typed: string) =>
      said(`「${typed}」という市町は登録されていません。`, "正式な名前を確かめてください。"),
    alreadyThere: (name: string) =>
      said(
        `${name}さんは、同じ名前とメール（または所属）の方が、すでに受講者かほかの申込にいます。`,
        "同じ方なら、取り込まないでください。別の方なら、申込書に本人のメールを入れてください。",
      ),
  },

  refused: {
    "no-form": "受講申込書ではないようです。「氏名」などの見出しがある表が見つかりません。",
    "several-forms":
      "1つのファイルに、記入された申込書が2枚以上あります。1チームに1つのファイルで出し直してもらってください。",
    otherYear: (year: number, own: number) =>
      `${fiscalYearName(year, "ja")}の申込書です。${fiscalYearName(own, "ja")}の申込書で出し直してもらってください。`,
    blank: "受講する方が書かれていません。記入前の申込書のようです。",
    tooMany: (people: number, most: number) =>
      `${people}名が書かれています（上限は${most}名）。1チームに1つのファイルで出し直してもらってください。`,
    notExcel: "受講申込書として読めるのは、Excel（.xlsx）だけです。.xlsx で保存し直してください。",
    imported: (team: string) =>
      `「${team}」はすでに取り込み済みのため、何も変えていません。変わるところは、台帳（/program import）で直してください。`,
    moreThan: (most: number) =>
      `一度に読めるのは${most}ファイルまでのため、読んでいません。あらためて取り込んでください。`,
  },
  outcome: {
    received: (team: string) => `受け付けました。${team}`,
    replaced: (team: string, earlier: string) =>
      `受け付けました。${team}　前に届いた「${earlier}」と差し替えました。`,
    already: "同じファイルを、すでに受け付けています。何も変えていません。",
    line: (file: string, text: string) => `${file ? `「${file}」：` : ""}${text}`,
    title: (kept: number, all: number) => `${all}ファイルのうち、${kept}ファイルを受け付けました。`,
  },

  status: {
    counts: (facts: { ready: number; incomplete: number; onHold: number; imported: number }) =>
      `受付済み ${facts.ready}　不足あり ${facts.incomplete}　保留 ${facts.onHold}　取り込み済み ${facts.imported}`,
    none: "まだ申込書は届いていません。",
    makeForm: "申込書をつくる",
    receive: "申込書を取り込む",
    decide: "チームとして取り込む",
    openTitle: "届いている申込",
    holdTitle: "保留のチーム",
    importedTitle: "取り込み済み",
    standing: {
      ready: "取り込めます",
      split: "人数が多いため、分け方を決めてください",
      incomplete: "不足があります",
    },
    received: (file: string, at: string, by: string) => `${file}　${at}受付　${by}`,
    imported: (teams: string, at: string, by: string) => `${teams}　${at}取り込み　${by}`,
    team: (number: number, name: string) => `チーム${number}　${name}`,
    onHold: "（保留中）",
    more: (count: number) => `ほかに${count}件あります。`,
    known: (count: number) =>
      `すでに名簿にある方と同じかもしれない方：${count}名（取り込むときに確かめます）`,
    withdraw: "除く",
    withdrawAsk: "この申込を一覧から除きますか。同じ申込書をもう一度取り込むと、元に戻ります。",
    withdrawn: (file: string) => `「${file}」を一覧から除きました。`,
  },

  form: {
    submit: "DMに送る",
    intro:
      "この研修の受講申込書（Excel）をつくり、このアプリとのDMに送ります。市町には、事務局から配ってください。",
    deadline: "提出期限",
    deadlineHint: "申込書に載せます。決まっていなければ空欄のままにしてください。",
    making: "申込書をつくっています。できあがったら、この画面でお知らせします。",
    filename: "受講申込書.xlsx",
    comment: (year: string, title: string) =>
      `${year} ${title}の受講申込書です。1チームに1つのファイルで使います。`,
    sent: "受講申込書を、このアプリとのDMに送りました。",
  },

  receive: {
    submit: "読み取る",
    intro: "記入された受講申込書を選んでください。読み取っても、チームとして取り込むまでは何も変わりません。",
    label: "受講申込書",
    hint: "Excel（.xlsx）を10まで、またはそれらをまとめた .zip 1つ。1つ10MBまでです。",
    reading: "申込書を読んでいます。終わるとこの画面に結果が出ます。画面を閉じたときは、DMでお知らせします。",
    report: { filename: "applications-check.txt", comment: "申込書を確かめた結果の全文です。" },
    inFile: "長いため、全文はこのアプリとのDMに送ったファイルにあります。",
  },

  decide: {
    looking: "内容を確かめています。終わるとこの画面に出ます。",
    submit: "内容を確かめる",
    nothing: "取り込める申込はありません。",
    intro: "まだ何も書き込んでいません。申込ごとに、どうするかを選んでください。",
    changed: "画面を開いている間に、申込か登録の内容が変わりました。何も書き込んでいません。いまの内容です。",
    more: (count: number) => `ほかに${count}件あります。ここにある申込を取り込んだあとに出ます。`,
    proposal: (number: number, name: string, members: string[]) =>
      `案：チーム${number}「${name}」　${list(members)}`,
    member: (number: string, name: string, role: "LEADER" | "CONTACT" | "MEMBER") =>
      `${number} ${name}${{ LEADER: "（リーダー）", CONTACT: "（連絡担当）", MEMBER: "" }[role]}`,
    split: (people: number, most: number, parts: number) =>
      `${people}名の申込です（1チームの上限は${most}名）。${parts}つのチームに分ける案があります。`,
    part: (team: string, members: string[]) => `案：「${team}」　${list(members)}`,
    noEmail: (names: string[]) => `メールのない方：${list(names)}。Slackと自動では結び付きません。`,
    sharedEmail: (names: string[]) => `同じメールの方：${list(names)}。Slackと自動では結び付きません。`,
    noKana: (names: string[]) => `ふりがなのない方：${list(names)}`,
    sameTeam: (number: number) => `同じ名前のチームが、すでにあります（チーム${number}）。`,
    faultsMore: (count: number) => `ほかに${count}件あります。`,
    label: (team: string) => `「${team}」の申込`,
    takes: {
      take: "取り込む",
      split: (parts: number) => `${parts}つのチームに分けて取り込む`,
      hold: "保留にして、1つのチームで取り込む",
      leave: "今回は取り込まない",
    },
    holdHint: "保留のチームには、直るまでメッセージを送りません。",
    enrolled: (name: string, known: KnownAs, team: number | null) =>
      `${name}さん：受講中の${knownAs(known)}${team === null ? "" : `・チーム${team}`}と同じ方ですか`,
    known: (name: string, known: KnownAs) => `${name}さん：以前から登録のある${knownAs(known)}と同じ方ですか`,
    twin: (name: string, team: string, file: string) =>
      `${name}さん：「${team}」の申込（${file}）にも、同じ方がいるようです`,
    answers: {
      enrolled: { skip: "同じ方なので、取り込まない", other: "別の方として取り込む" },
      known: { same: "同じ方として取り込む（これまでの登録とつながります）", other: "別の方として取り込む" },
      twin: { take: "この申込で取り込む", skip: "この申込では取り込まない" },
    },
    answerNeeded: "どちらかを選んでください。",
  },

  confirm: {
    submit: "取り込む",
    back: "選び直す",
    intro: "次のとおり取り込みます。まだ何も書き込んでいません。",
    nothing: "このままでは、取り込めるものがありません。何も書き込んでいません。",
    refusal: "いまの登録に直すところがあるため、取り込めません。先に台帳を直してください。",
    team: (number: number, municipalities: string[], name: string) =>
      `チーム${number}　${list(municipalities)}　${name}`,
    hold: (reason: string) => `保留にします。${reason}`,
    linked: (known: KnownAs) => `　これまでの${knownAs(known)}と同じ方`,
    from: (date: string) =>
      `始まっている研修のため、受講開始日は${date}です。それより前の回は対象外になります。`,
    leftTitle: "取り込まない申込",
    applying: "取り込んでいます。終わるとお知らせします。",
    done: (teams: number, people: number) => `${teams}チーム、${people}名を取り込みました。`,
    nextDraft: "研修は準備中です。開始するまで、何も送りません。",
    nextRunning: "これからのお知らせの予定を、新しい名簿で組み直しました。",
  },

  changedMeanwhile:
    "ほかの人が同じ申込を取り込んだか、差し替えました。何も書き込んでいません。もう一度お試しください。",
  notOpen: "この申込は、すでに取り込まれたか、除かれています。",
  isBack: "この申込は、すでに一覧に戻っています。",

  log: {
    received: (file: string, team: string, people: number) =>
      `受講申込書「${file}」を受け付けました（${team || "チーム名なし"}、${people}名）。`,
    replaced: (file: string, team: string, people: number, earlier: string) =>
      `受講申込書「${earlier}」を「${file}」と差し替えました（${team || "チーム名なし"}、${people}名）。`,
    withdrawn: (file: string, team: string) =>
      `受講申込書「${file}」（${team || "チーム名なし"}）を一覧から除きました。`,
    imported: (file: string, teams: string[]) => `受講申込書「${file}」を取り込みました（${list(teams)}）。`,
    team: (number: number, name: string, people: number, onHold: boolean) =>
      `チーム${number} ${name} ${people}名${onHold ? "・保留" : ""}`,
  },
};
