import { shortDate } from "../../shared/japanese-date.ts";

export const schedule = {
  approve: {
    submit: "内容を確認して送る",
    viewTitle: "送る前の確認",
    intro: (due: string, channel: string) => `${due}に #${channel} へ、次の内容で送ります。`,
    introNow: (channel: string) => `確認するとすぐに #${channel} へ、次の内容で送ります。`,
    changedMeanwhile:
      "画面を開いている間に内容が変わりました。いまの内容を表示しています。もう一度確認してください。",
    done: (number: number, when: string) => `第${number}回のご案内を確認しました。${when}`,
    already: (number: number) => `第${number}回のご案内は、すでに確認されています。`,
    nothingToApprove: "確認を待つご案内はありません。中止・締め切り・送信済みのいずれかになっています。",
  },
  confirm: {
    viewTitle: "送る前の確認",
    intro: (channel: string, people: number) =>
      `確認するとすぐに、#${channel} と受講者${people}名のDMへ次の内容で送ります。開庁時間の外でも送ります。`,
    introNoChannel: (channel: string, people: number) =>
      `確認するとすぐに、受講者${people}名のDMへ次の内容で送ります。チャンネル #${channel} は見つからないため、そちらには送れません。`,
    withoutAccount: (people: number) =>
      `Slackのアカウントと結び付いていない受講者${people}名にはDMが届きません。別の方法でお知らせください。`,
    files: "カレンダー用の予定ファイル（.ics）を添えます。",
    staleTitle: "先に変更がありました",
    stale: "画面を開いている間に、ほかの人がこの回を変更しました。何も送っていません。",
    staleBack: "「戻る」で前の画面に戻り、もう一度送信すると、いまの内容に重ねて確認できます。",
  },

  fault: {
    noSuchDate: "この日付はありません。カレンダーから選び直してください。",
    noSuchTime: "時刻は13:00のように入力してください。",
    endsBeforeStart: "終了は開始より後の時刻にしてください。",
    past: "過ぎた日時にはできません。これからの日時を選んでください。",
    notAfter: (number: number, date: string) =>
      `第${number}回（${shortDate(date, "ja")}）より後の日にしてください。回は開催日の順に並びます。`,
    notBefore: (number: number, date: string) =>
      `第${number}回（${shortDate(date, "ja")}）より前の日にしてください。回は開催日の順に並びます。`,
    noVenue: "会場で開く回には、会場の名前が必要です。",
    noLink:
      "接続先は https:// か http:// で始まるURLにしてください。決まっていなければ空欄のままでかまいません。",
    noTheme: "テーマを入力してください。",
    partLine: (line: number) =>
      `${line}行目を読み取れません。「講義｜題名｜講師、講師」の形で、1行に1つ書いてください。種類は講義・実践報告・意見交換・演習です。`,
    canceled: (number: number) => `第${number}回は中止になったため、変更できません。`,
    closed: (number: number) => `第${number}回は締め切ったため、変更できません。`,
    over: (number: number) => `第${number}回はすでに終わったため、日程の変更や中止はできません。`,
    notOver: (number: number) =>
      `第${number}回はまだ終わっていません。終わってから締め切ってください。開かないときは「中止」を選んでください。`,
    tooMuch:
      "一度に変える量が多すぎて、確認の画面に進めません。先に「内容」や「持ち物」の変更だけを保存してから、ほかの変更をしてください。",
    noSession: "この回は見つかりません。/session をもう一度開いてください。",
  },
  closedDay: (date: string, holiday: string | undefined) =>
    `${shortDate(date, "ja")}は${holiday ? `祝日（${holiday}）` : "閉庁日"}です。このまま開くこともできます。`,

  list: {
    title: "研修の回",
    empty: "まだ回が登録されていません。「新しい回」から登録してください。",
    state: {
      draft: "準備中",
      toApprove: "ご案内の確認待ち",
      approved: "ご案内は確認済み",
      announced: "ご案内済み",
      planned: "予定",
      held: "開催済み・受付中",
      canceled: "中止",
      closed: "締切済み",
    },
    detail: "詳細",
    edit: "編集",
    move: "延期・日時変更",
    cancel: "中止",
    close: "締め切る",
    create: "新しい回",
    approve: "ご案内を確認",
    draft: "この研修は準備中です。開始するまで、受講者には何も送りません。",
  },
  trainee: {
    title: "研修のご案内",
    next: (number: number) => `次は第${number}回です`,
    held: (number: number) => `第${number}回（開催済み）`,
    none: "これから開く回はありません。",
    notStarted: "この研修はまだ始まっていません。始まるとお知らせします。",
    closedAt: (at: string) => `出欠と振り返りの受付は${at}に終わりました。`,
    closesAt: (at: string) => `出欠と振り返りの受付は${at}までです。`,
  },

  form: {
    createTitle: "新しい回",
    editTitle: (number: number) => `第${number}回の編集`,
    moveTitle: (number: number) => `第${number}回の日時変更`,
    cancelTitle: (number: number) => `第${number}回の中止`,
    save: "保存する",
    cancelSubmit: "中止する",
    linkHint: "決まっていなければ空欄のままでかまいません。",
    partsHint: "1行に1つ、「講義｜題名｜講師、講師」の形で書いてください。",
    partsTooLong: "内容が長いため、ここでは変更できません。研修の台帳（Excel）から変更してください。",
    noteHint: "理由などを添えたいときに書いてください。送る文面にそのまま載ります。",
    moveIntro: (when: string) => `いまの予定：${when}`,
    cancelIntro: (when: string) => `${when}の回を中止します。お知らせしたあとは、中止を取り消せません。`,
    tellsHint:
      "ご案内のあとに日時・会場・接続先・開催方法を変えると、送る内容を確認する画面に進みます。ほかの変更は、ご案内の文面だけを直します。",
    staleIntro: (fields: string) =>
      `画面を開いている間に、ほかの人が変更しました：${fields}。入力した内容は残しています。確かめて、もう一度送信してください。`,
    staleNow: (label: string, value: string) => `いまの${label}：${value}`,
    changedState: "画面を開いている間に、この回の状態が変わりました。",
  },
  close: {
    title: (number: number) => `第${number}回を締め切る`,
    submit: "締め切る",
    intro:
      "締め切ると、受講者とリーダーは出欠と振り返りを変更できなくなります。人数はこのまま確定し、締め切りは取り消せません。いまの状況は次のとおりです。",
    done: (number: number) => `第${number}回を締め切りました。`,
    already: (number: number) => `第${number}回は、すでに締め切られています。`,
  },
  saved: {
    created: (number: number, when: string) => `第${number}回（${when}）を登録しました。`,
    saved: (number: number) => `第${number}回を保存しました。`,
    told: (number: number) => `第${number}回の変更を保存し、お知らせを送ります。`,
    canceled: (number: number) => `第${number}回を中止にしました。`,
    canceledAndTold: (number: number) => `第${number}回を中止にし、中止のお知らせを送ります。`,
    nothing: "変更はありませんでした。",
    approveAgain: "ご案内の内容が変わったため、もう一度「内容を確認して送る」を押してください。",
  },
  /** How the log of what the office did says it. */
  log: {
    created: (number: number, when: string) => `第${number}回（${when}）を登録しました`,
    edited: (number: number, fields: string[]) => `第${number}回を編集しました（${fields.join("、")}）`,
    moved: (number: number, from: string, to: string) => `第${number}回の日時を変えました（${from} → ${to}）`,
    canceled: (number: number, when: string) => `第${number}回（${when}）を中止にしました`,
    closed: (number: number, when: string) => `第${number}回（${when}）を締め切りました`,
    approved: (number: number, when: string) => `第${number}回（${when}）のご案内を確認しました`,
    undoEdit: ["回の登録内容を、編集する前に戻します。送る前のご案内は、もう一度の確認が必要になります。"],
    undoMove: [
      "回の日時を、変える前に戻します。送る前のご案内は、もう一度の確認が必要になります。",
      "いまの日程について届いている欠席や代理の連絡は、取り下げになります。前の日程のときの連絡は戻りません。",
    ],
    undoCancel: ["中止をやめて、回を元の予定に戻します。ご案内は、もう一度の確認が必要になります。"],
    undoApproval: ["ご案内の確認を取り消します。もう一度確認するまで送りません。"],
    changedSince: (number: number) =>
      `その後に第${number}回が変わっているため、元に戻せません。何も変えていません。いまの内容は /session で確かめられます。`,
    wouldTell: (number: number) =>
      `第${number}回はご案内のあとのため、元に戻すには受講者へのお知らせが必要です。何も変えていません。/session の「編集」か「延期・日時変更」から、送る内容を確認して変更してください。その変更は、この操作を取り消す記録として残ります。`,
    cancelTold: (number: number) =>
      `第${number}回の中止は受講者にお知らせしたため、元に戻せません。何も変えていません。あらためて開くときは、/session の「新しい回」から登録してください。`,
    isOut: (number: number) =>
      `第${number}回のご案内はもう送ったため、確認を取り消せません。何も変えていません。`,
  },
};
