/** /program: the draft, the start, and the office's view of the running year. */
interface AttendedCounts {
  trainees: number;
  enrolled: number;
  unmarked: number;
  observers: number;
}

interface ReflectedCounts {
  submitted: number;
  drafts: number;
  owed: number;
  isClosed: boolean;
}

const kinds: Record<string, string> = {
  "session.announcement": "ご案内",
  "session.approval": "ご案内の確認のお願い（事務局）",
  "session.reminder": "前の開庁日のお知らせ",
  "intention.request": "出席予定の確認",
  "intention.reminder": "出席予定の再度のお知らせ",
  "material.released": "資料のお知らせ",
  "session.changed": "変更のお知らせ",
  "session.postponed": "日程変更のお知らせ",
  "session.canceled": "中止のお知らせ",
  "closing.closed": "確定のお知らせ（事務局）",
  "wrapup.session": "受付を終えたお知らせ",
  "session.followup": "終了後の出席確認と振り返りのお願い",
  "attendance.reminder": "出席確認の再度のお知らせ",
  "reflection.reminder": "振り返りの再度のお知らせ",
  "reflection.receipt": "振り返りの控え",
  "assignment.handed-out": "課題のお知らせ",
  "assignment.reminder": "課題の期限のお知らせ",
  "assignment.overdue": "課題の期限が過ぎたお知らせ",
  "assignment.receipt": "課題の控え",
  "assignment.returned": "課題の再提出のお願い",
  "assignment.unreturned": "課題の再提出のお願いを取り消すお知らせ",
  "assignment.extended": "課題の期限を延ばしたお知らせ",
  "assignment.nudge": "課題の再度のお知らせ（事務局から）",
  "submission.given-back": "お預かりした提出物をお戻しするお知らせ",
  "submission.files-unavailable": "提出されたファイルを保存できないお知らせ（事務局）",
  "correction.asked": "出欠の訂正の依頼（事務局）",
  "correction.decided": "出欠の訂正の結果",
  "correction.reversed": "出欠の訂正の結果を取り消すお知らせ",
  "visit.reminder": "訪問の前の開庁日のお知らせ（事務局）",
  "visit.next-step": "訪問の次の一手の期日のお知らせ（事務局）",
  "summary.weekly": "週ごとのまとめ（事務局）",
  "broadcast.message": "事務局からのメッセージ",
  "mail.needed": "メール用文面のご用意（事務局）",
  "outage.report": "アプリが止まっていた間のお知らせについて（事務局）",
  "reply.received": "アプリへの返信（事務局）",
  "membership.leader": "リーダーになった方へのご案内",
  "membership.successor": "引き継ぎをされた方へのご案内",
  "membership.former-leader": "これまでのリーダーの方へのお知らせ",
  "launch.test-send": "テスト送信",
};

export const launch = {
  title: "研修の全体",
  kinds,
  programStates: { DRAFT: "準備中（まだ何も送りません）", RUNNING: "実施中", CLOSED: "終了" },
  states: { SCHEDULED: "予定", HELD: "開催済み", CANCELED: "中止", CLOSED: "締切済み" },
  draftExplain:
    "登録した研修は準備中です。事務局が「開始」を押すまで、受講者にもチャンネルにも何も送りません。送る内容を確かめてから始めてください。",
  importFirst:
    "まだ研修が登録されていません。/program import で研修の台帳（Excel）を取り込むか、/program new で登録してください。",
  notForYou: (contact: string) =>
    `/program は事務局の画面です。次の回やご自分の出席は /session で確認できます。${contact ? `ご不明な点は事務局（${contact}）にご連絡ください。` : ""}`,
  help: [
    "/program は、研修の全体を見る事務局の画面です。",
    "・準備中：回・チーム・受講者の数と、気をつける点を確かめます。",
    "・「これから2週間のお知らせを確認」：いつ、何を、何名に送るかの一覧です。見るだけで、何も送りません。",
    "・「自分にテスト送信」：お知らせを種類ごとに1通ずつ、自分のDMだけに送ります。",
    "・「開始」：確認の画面が開きます。始めると、お知らせが予定の時刻に送られます。",
    "・開始のあとも、回のご案内と変更は、事務局が「内容を確認して送る」を押すまで送りません。",
    "回の編集は /session、振り返りは /reflection です。",
  ].join("\n"),
  helpHint: "使い方は /program help で確認できます。",
  facts: {
    nth: (number: number) => `第${number}回`,
    inBrackets: (text: string) => `（${text}）`,
    sessionsTitle: "回",
    sessions: (count: number) => `回：${count}回`,
    municipalities: (word: string, count: number) => `${word}：${count}`,
    teams: (count: number, onHold: number) =>
      `チーム：${count}チーム${onHold > 0 ? `（うち保留 ${onHold}）` : ""}`,
    trainees: (count: number) => `受講者：${count}名`,
    split: (parts: [string, number][]) =>
      `（${parts.map(([name, count]) => `${name} ${count}`).join("、")}）`,
    channel: (name: string) => `お知らせのチャンネル：#${name.replace(/^#/, "")}`,
  },
  channels: {
    "not-found": (name: string) =>
      `チャンネル #${name.replace(/^#/, "")} が見つかりません。名前を確かめてください。非公開チャンネルのときは、そのチャンネルで /invite を使ってアプリを追加してください。`,
    "not-in": (name: string) =>
      `アプリがチャンネル #${name.replace(/^#/, "")} に入っていないため、ご案内を送れません。そのチャンネルで /invite を使ってアプリを追加してください。`,
  },
  counts: {
    title: "出席と振り返り",
    attended: ({ trainees, enrolled, unmarked, observers }: AttendedCounts) =>
      `受講者数 ${trainees}／${enrolled}名${unmarked > 0 ? `（未確認 ${unmarked}名）` : ""}、聴講 ${observers}名、`,
    reflected: ({ submitted, drafts, owed, isClosed }: ReflectedCounts) =>
      `振り返り 提出 ${submitted}名・${isClosed ? "回答なし" : "これから"} ${owed}名${drafts > 0 ? `（うち下書き ${drafts}名）` : ""}`,
  },
  office: {
    announcement: (number: number) => `第${number}回のご案内`,
    corrections: (count: number) => `出欠の訂正の依頼：${count}件（/program corrections）`,
    waiting: "事務局の確認を待っているもの",
    waitingHow: "確認は、事務局のチャンネルのボタンか /session からできます。",
    warnings: "確かめてください",
    onHold: (count: number) => `保留のチーム：${count}チーム`,
    onHoldHow:
      "保留のチームには何も送りません。「名簿・異動」で整えるか、台帳を直してもう一度取り込むと、保留は解けます。",
    team: (number: number, name: string) => `${number} ${name}　`,
    unmatched: (count: number) => `Slackと結び付いていない受講者：${count}名`,
    unmatchedHow:
      "台帳のメールと同じメールのSlackアカウントがあると、自動で結び付きます。2人以上で同じメールは使えません。ほかの方は「Slackとの結び付け」で選べます。",
    unreachable: (count: number) => `Slackアカウントが停止されている受講者：${count}名`,
    unreachableHow: "お知らせは届きません。お電話などでご連絡ください。",
    noEmail: " メール未登録",
    more: (count: number) => `ほか ${count}名`,
    due: (at: string) => `（${at}に送る予定）`,
    overdue: (at: string) => `（${at}の予定でした。確認するとすぐに送ります）`,
    strangers: (count: number) => `名簿にないSlackアカウントからの利用：${count}件`,
    strangersHow:
      "受講者の方であれば、台帳のメールをそのアカウントのメールに直して取り込むと、自動で結び付きます。",
  },
  warnings: {
    noSessions: "回が1つもありません。台帳の「回」を確かめてください。",
    noTeams: "チームが1つもありません。台帳の「チーム」を確かめてください。",
    pastSession: (number: number, date: string) => `第${number}回の開催日（${date}）は過ぎています。`,
    closedDay: (number: number, date: string) => `第${number}回の開催日（${date}）は閉庁日です。`,
    noEmail: (count: number) => `メールが登録されていない受講者が${count}名います。`,
  },
  buttons: {
    preview: "これから2週間のお知らせを確認",
    testSend: "自分にテスト送信",
    start: "開始",
  },
  preview: {
    title: "これから2週間のお知らせ",
    intro: (from: string, to: string) => `${from}から${to}までに送るお知らせです。`,
    draft: "開始した場合の予定です。いまは準備中のため、何も送りません。",
    none: "この期間に送るお知らせはありません。",
    changes: "人数はいまの名簿によるものです。回答した方や休みの方には、送る時点で送りません。",
    unmatched: (count: number) => `Slackと結び付いていない${count}名には届きません。`,
    more: (count: number) => `ほかに${count}件あります。`,
    ofSession: (number: number, name: string) => `第${number}回 ${name}`,
    to: " → ",
    and: "と",
    channel: (name: string) => `#${name.replace(/^#/, "")}`,
    councilChannel: "事務局のチャンネル",
    people: (count: number) => `${count}名にDM`,
    nobody: "いまのところ対象なし",
    afterApproval: "　※事務局の確認後に送ります",
    without: (reasons: string[]) => `（送らない方：${reasons.join("、")}）`,
    reason: (reason: string, count: number) => `${reason} ${count}名`,
    reasons: {
      answered: "回答済み",
      declined: "今回は難しい",
      absent: "欠席",
      left: "受講期間外",
      "on-hold": "保留のチーム",
      "no-slack": "Slackと未連携",
      deleted: "アカウント停止",
      withdrawn: "取り下げ",
      expired: "期限後",
      superseded: "次のお知らせに置き換え",
      enough: "3回送付済み",
      closed: "締切後",
      "left-out": "事務局が送らないと決定",
      "other-notice": "ほかのお知らせで案内",
      "in-review": "庁内確認中",
      visited: "そのあとに訪問済み",
    },
  },
  test: {
    text: (text: string) => `【テスト】${text}`,
    mark: (name: string) => `【テスト】${name}`,
    explain: "テスト送信です。あなただけに届いています。",
    buttons: (labels: string[]) =>
      `ボタン：${labels.map((label) => `［${label}］`).join(" ")}（テストでは押せません）`,
    onTheWay: "お知らせを種類ごとに1通ずつ、あなたのDMだけにテスト送信します。1分ほどで届きます。",
    nothing: "テスト送信できるお知らせがありません。台帳に回が登録されているかを確かめてください。",
  },
  start: {
    title: "研修の開始",
    logged: (title: string) => `研修「${title}」を開始しました`,
    submit: "開始する",
    intro: "開始すると、次のように動きます。",
    points: [
      "受講者へのお知らせは、予定の時刻に自動で送ります。",
      "回のご案内、変更、中止は、事務局が「内容を確認して送る」を押してから送ります。",
      "開始は取り消せません。日程は /session から変更できます。",
    ],
    pastIntro: (count: number) =>
      `予定の時刻を過ぎているお知らせが${count}件あります。送るかどうかを1件ずつ選んでください。「いま送る」は、開庁時間の外なら次の開庁時間に送ります。`,
    pastLabel: (name: string, due: string) => `${name}（予定：${due}）`,
    send: "いま送る",
    sendAfterApproval: "事務局の確認後に送る",
    leaveOut: "送らない",
    hasGrown: "画面を開いている間に、予定の時刻を過ぎたお知らせが増えました。もう一度選んでください。",
    already: "この研修はすでに開始しています。",
    done: "研修を開始しました。",
    nextAtOnce: (name: string) =>
      `送ると決めたお知らせは、「${name}」から順に送ります。開庁時間の外のときは、次の開庁時間に送ります。`,
    next: (name: string, due: string) => `次のお知らせは、${due}の「${name}」です。`,
    doneHow: "いまの状況は /program でいつでも確認できます。",
  },
};
