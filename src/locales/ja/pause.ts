/** /program pause and resume: everything is held back, and what was missed is asked about. */
export const pause = {
  help: "・/program pause：お知らせをすべて止めます（災害対応などのとき）。回の変更と中止のお知らせだけは、事務局が確認すると送ります。",
  helpResume:
    "・/program resume：止めたお知らせを再開します。止めている間の分は、送るかどうかを1件ずつ選びます。",
  button: "お知らせを一時停止",
  buttonResume: "お知らせを再開",
  since: (at: string, by: string) =>
    `お知らせを一時停止しています（${at}から${by ? `、${by}さんの操作` : ""}）。再開は /program resume です。`,
  title: "お知らせの一時停止",
  intro: "次のものを止めます。再開するまで、何も送りません。",
  stops: [
    "回のご案内、前の開庁日のお知らせ、終了後のお願い、再度のお知らせ",
    "週ごとのまとめ（事務局のチャンネル）",
  ],
  goesOnTitle: "次のものは、止めている間も動きます。",
  goesOn: [
    "回の変更、日程変更、中止のお知らせ（事務局が確認したとき）",
    "出席確認と振り返りの入力、すでに届いたメッセージの表示の更新",
  ],
  submit: "すべて止める",
  done: "お知らせをすべて止めました。",
  doneHow:
    "再開するときは /program resume を使います。止めている間に時刻を過ぎた分は、そのときに1件ずつ選べます。",
  notRunning: "実施中の研修がないため、止めるお知らせはありません。",
  already: "お知らせはすでに一時停止しています。",
  notPaused: "お知らせは一時停止していません。",
  resumeTitle: "お知らせの再開",
  resumeSubmit: "再開する",
  nothingMissed: "止めている間に送る時刻を過ぎたお知らせはありません。再開すると、予定どおりに送ります。",
  missedIntro: (count: number) =>
    `止めている間に送る時刻を過ぎたお知らせが${count}件あります。送るかどうかを1件ずつ選んでください。期限を過ぎたものは含みません。`,
  missedLabel: (name: string, due: string) => `${name}（予定：${due}）`,
  send: "いま送る",
  leaveOut: "送らない",
  hasGrown: "画面を開いている間に、時刻を過ぎたお知らせが変わりました。もう一度選んでください。",
  resumed: (sent: number, left: number) =>
    `お知らせを再開しました。${sent + left > 0 ? `送るもの ${sent}件、送らないもの ${left}件です。` : ""}`,
  resumedHow: "夜間や閉庁日に当たる方には、次の開庁時間に届きます。",
  log: {
    held: "お知らせをすべて止めました",
    resumed: (sent: number, left: number) =>
      `お知らせを再開しました（止めていた分：送る ${sent}件、送らない ${left}件）`,
  },
};
