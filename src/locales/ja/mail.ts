/** メール用文面: what the office sends by its own mail to those whom Slack does not reach. */
export const mail = {
  help: "・/program mail：Slackで届かない方に、事務局のメールで送る文面と宛先を用意します。送ったことも記録できます。",
  button: "メール用文面",
  title: "メール用文面",
  intro:
    "Slackで送ったお知らせのうち、Slackアカウントがない方や停止中の方に、まだ伝わっていないものです。文面と宛先を写し、事務局のメールでお送りください。",
  none: "メールで送るお知らせはありません。",
  choose: "文面を開く",
  waiting: (count: number, at: string) => `　${count}名（Slackでの送信 ${at}）`,
  option: (name: string, at: string) => `${name}（${at}）`,
  sentTitle: "メール送信済み",
  sentLine: (by: string, at: string, count: number) => `　${at}　${by}　${count}名`,
  chooseSent: "送信済みの文面を開く",
  noMail: "このアプリからメールは送りません。",
  ofSession: (session: number, name: string) => `第${session}回 ${name}`,
  gone: "このお知らせは見つかりません。/program mail を開き直してください。",

  letterTitle: "メール用文面",
  copy: "件名・本文・宛先を写して、事務局のメールで送ってください。宛先は、お互いに見えないようにBCCに入れます。ここで直した文字は保存されません。",
  nobody: "いま、このお知らせをメールで送る必要のある方はいません。",
  fields: { subject: "件名", body: "本文", addresses: "宛先（BCC）" },
  attachSheet: "振り返りシート（Word）は /session の詳細から受け取り、メールに添付してください。",
  withoutMail: "メールアドレスの登録がない方（お電話などでお知らせください）",
  phone: (phone: string) => `　電話 ${phone}`,
  noPhone: "　電話の登録なし",
  more: (count: number) => `ほか${count}名`,
  moreLetters: (count: number) => `ほか${count}通は、送信済みにしてから、もう一度開くと表示されます。`,
  markSent: "送信済みにする",
  sentBefore: (by: string, at: string, waiting: number) =>
    `メール送信済み：${by}（${at}）${waiting > 0 ? `。そのあと、送る必要のある方が${waiting}名増えました。` : ""}`,
  changedMeanwhile: "画面を開いている間に、送る必要のある方が変わりました。宛先をもう一度確かめてください。",
  back: "一覧に戻る",
  takeBack: "送信済みを取り消す",
  marked: "メール送信済みにしました。",
  tookBack: "メール送信済みの記録を取り消しました。",

  needed: {
    text: (name: string, count: number) =>
      `「${name}」がSlackで届かない方が${count}名います。メール用の文面と宛先を用意しました。`,
    sent: (name: string, by: string, at: string) => `「${name}」：メール送信済み（${by}、${at}）`,
    nobody: (name: string) => `「${name}」：メールで送る必要のある方は、いまはいません。`,
  },
  beside: (count: number) =>
    `このご案内がSlackで届かない方が${count}名います。メール用の文面と宛先があります。`,
  overview: (count: number) => `メールで送っていないお知らせ：${count}件（/program mail）`,

  letter: {
    subject: (program: string, first: string) => `【${program}】${first}`,
    to: "受講者の皆様",
    greeting: (organizer: string, program: string) =>
      `いつもお世話になっております。${organizer}の事務局です。\n「${program}」について、次のとおりお知らせします。`,
    waysTitle: "■ ご回答の方法",
    way: (line: string) => `・${line}`,
    close: "ご不明な点は、下記までお問い合わせください。\nどうぞよろしくお願いいたします。",
    from: (organizer: string, contact: string) => `――――――――――――\n${organizer}\n${contact}`,
  },

  log: {
    sent: (name: string, people: number) =>
      `「${name}」を、事務局のメールなどで${people}名に送ったと記録しました`,
    takenBack: (name: string) => `「${name}」のメール送信済みの記録を取り消しました`,
  },
};
