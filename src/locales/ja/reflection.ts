import { dateAndTime, dateOf, shortDate, timeOf } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

interface Open {
  session: Day;
  closing: Date;
  /** An anonymous answer stands as it was sent. */
  isFinal?: boolean | undefined;
  /** There is nothing to press. */
  byMail?: boolean | undefined;
}

interface Late {
  number: number;
  closing: Date;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;
const until = (closing: Date) => `${dateAndTime(closing, "ja")}まで`;
const today = (closing: Date) => `本日（${shortDate(dateOf(closing), "ja")}）${timeOf(closing)}まで`;

const wayOutByMail = "難しいときは、事務局にその旨をお知らせください。";

export const reflection = {
  sheet: "振り返りシート",
  help: "・/reflection：受講者の方は振り返りシートを書けます。事務局は出欠と振り返りの一覧、回答、Excelを確認できます。",
  title: (number: number) => `第${number}回 振り返りシート`,
  day: dayOf,
  next: "次へ",
  whichSession: "どの回の振り返りを書きますか",
  /** By who reads the session's answers. */
  whoReads: {
    COUNCIL:
      "記名（事務局のみ）：回答を読めるのは事務局だけです。チームのリーダーやほかの受講者には表示されません。",
    ANONYMOUS:
      "匿名：回答に氏名・所属・チーム・日時は残りません。事務局が回答を読めるのは、受付の終了後に5件以上集まったときだけです。送信したあとは、編集も取り消しもできません。",
  },
  noPersonalCases: "個別の相談ケースや個人名は書かないでください。",
  scaleHint: "1（あてはまらない）から5（あてはまる）までで選んでください。",
  continued: (label: string) => `${label}（続き）`,
  saveDraft: "下書き保存",
  draftSaved: (time: string) =>
    `${time}に下書きを保存しました。この画面を閉じても、あとで続きから書けます。まだ送信はされていません。`,
  nothingToSave: "まだ何も記入されていないため、下書きは保存していません。",
  openUntil: (closing: Date) => `受付は${until(closing)}です。送信したあとも、締切までは編集できます。`,
  openUntilFinal: (closing: Date) =>
    `受付は${until(closing)}です。匿名の回答は下書きを保存できません。送信すると確定します。`,
  final: "匿名でお預かりしたため、内容はここから確認も編集もできません。",
  finalAlready:
    "この回の回答は、すでに匿名でお預かりしています。匿名の回答は1回で確定するため、今回の内容は送信していません。",
  visibilityChanged:
    "この画面を開いたあとに、回答の公開範囲（記名・匿名）が変わりました。文章を控えて、もう一度開いてください。",
  noDrafts: "匿名の回では、下書きを保存できません。",
  notKept:
    "送信していません。匿名の回答は下書きにも残せないため、必要なときは文章を控えてから閉じてください。",
  namesFound: (names: string[]) =>
    `受講者のお名前と思われる言葉があります：${names.join("、")}。個人が分からない書き方にするときは、直してから送信してください。このままでよいときは、もう一度「送信」を押すと届きます。`,
  editUntil: (closing: Date) => `${until(closing)}編集できます。`,
  fillIn: "空白のほかに、1文字以上記入してください。",
  nothingWritten: "まだ何も記入されていません。1つ以上記入してから送信してください。",
  attendanceFirst: (status: string) =>
    `振り返りは、出席した方にお願いしています。いまの記録は「${status}」です。出欠を選ぶと、続けて振り返りを書けます。`,

  sampleName: "受講者",
  usual: {
    deepen: "今日の内容で、さらに深めたいことは何ですか",
    helpful: "特に役立った内容はどれですか",
    note: "そのほか、気づいたことがあれば教えてください",
  },

  heading: (session: Day) => `${dayOf(session)}の研修`,
  dear: (name: string) => `${name}さん、`,
  recorded: ({ status, standIn, by }: { status: string; standIn: string | null; by: string | null }) => {
    const details = [standIn && `${standIn}さん`, by && `入力：${by}さん`].filter(Boolean).join("、");
    return `出欠の記録：${status}${details ? `（${details}）` : ""}`;
  },
  /** `announced`: what they had said of it in advance, when it was not that they come. */
  askAttendance: ({
    closing,
    announced,
    isFinal,
    byMail = false,
  }: Open & { announced?: string | undefined }) => [
    `${announced ? `この回は「${announced}」の予定と承っていました。実際の出欠` : "研修お疲れさまでした。出欠"}を教えてください。${byMail ? "" : "1分ほどで終わります。"}`,
    byMail
      ? `開催日に登録のある受講者の皆さんに伺っています。${isFinal ? "" : "出席・遅刻・早退の方は、振り返りシートもお願いします。"}受付は${until(closing)}です。`
      : `開催日に登録のある受講者の皆さんに伺っています。出席・遅刻・早退を選ぶと、続けて振り返りシートを書けます。${until(closing)}変更できます。`,
  ],
  askReflection: ({ closing, isDraft, isFinal, byMail = false }: Open & { isDraft: boolean }) => [
    isDraft
      ? "振り返りの下書きがあります。続きを書いて送信してください。数分で終わります。"
      : "ご参加ありがとうございました。振り返りシートのご記入をお願いします。5分ほどで終わります。",
    `受付は${until(closing)}です。${byMail ? "" : isFinal ? "匿名で受け付けます。" : "送信したあとも、締切までは編集できます。"}`,
  ],
  remindAttendance: ({ closing, nth, byMail = false }: Open & { nth: number }) => [
    "この回の出欠が、まだ届いていないようです。行き違いでしたらご容赦ください。",
    `${byMail ? "" : "下のボタンで選ぶと、1分ほどで終わります。"}受付は${nth === 3 ? today(closing) : until(closing)}です。`,
    byMail
      ? wayOutByMail
      : "お答えが難しいときは「今回は難しい」を押してください。この回のお知らせは止まります。",
  ],
  remindReflection: ({ closing, nth, isDraft, byMail = false }: Open & { nth: number; isDraft: boolean }) => [
    isDraft
      ? "ご参加ありがとうございました。振り返りの下書きをお預かりしています。"
      : "ご参加ありがとうございました。振り返りシートが、まだ届いていないようです。行き違いでしたらご容赦ください。",
    `${isDraft ? "続きを書いて送信すると完了です。数分で終わります。" : "5分ほどで終わります。"}受付は${nth === 3 ? today(closing) : until(closing)}です。`,
    byMail ? wayOutByMail : "難しいときは「今回は難しい」を押してください。この回のお知らせは止まります。",
  ],
  mailWays: {
    attendance:
      "出席・遅刻・早退・欠席・代理のどれだったかを、このメールへの返信か、下記のお電話でお知らせください。代理の場合は、代理の方の氏名・ふりがな・所属もお書きください。",
    reflection:
      "振り返りシートは、添付の用紙に記入し、事務局に郵送・FAX・メール（写真でも結構です）のいずれかでお送りください。事務局が代わりに入力します。",
  },
  write: "振り返りを書く",
  goOn: "続きを書く",
  edit: "編集",
  decline: "今回は難しい",
  takeUp: "やはり書く",
  received: (at: Date) => `振り返りを受け付けました（${dateAndTime(at, "ja")}）。ありがとうございました。`,
  receivedOnPaper: (at: Date) =>
    `紙の振り返りシートをお預かりし、事務局が代理で入力しました（${dateAndTime(at, "ja")}）。ありがとうございました。入力した人は「自分のデータ」で確認できます。`,
  declined: "「今回は難しい」と承りました。この回のお知らせは、これで止まります。",
  declinedWayBack: (closing: Date) => `書けるようになったときは、${until(closing)}受け付けています。`,
  absentThanks: "出欠のご確認、ありがとうございました。次の回でお待ちしています。",
  substituteThanks: "代理の方にご参加いただき、ありがとうございました。振り返りシートのご記入は不要です。",
  thanks: "ご参加ありがとうございました。",
  over: "この回の出欠と振り返りの受付は終わりました。ありがとうございました。",
  notNeeded: {
    moved:
      "日程が変わったため、このお知らせへの回答は不要です。新しい日程の研修のあとに、あらためてお願いします。",
    canceled: "中止になったため、このお知らせへの回答は不要です。",
  },

  noneOpen:
    "いま書ける振り返りはありません。次の研修のあとに、メッセージのボタンからも、/reflection からも書けます。",
  traineesOnly:
    "振り返りシートは受講者の方にお願いしているものです。聴講の方のご感想は、事務局に直接お聞かせください。",
  onlyTrainees: (contact: string) =>
    `振り返りシートは受講者の方にお願いしているものです。お心当たりのないときは、事務局（${contact}）にご連絡ください。`,
  canceled: ({ session, contact }: { session: Day; contact: string }) =>
    `${dayOf(session)}は中止になったため、振り返りはありません。お問い合わせは事務局（${contact}）にお願いします。`,
  noQuestions: (session: Day) => `${dayOf(session)}には、振り返りの設問がありません。`,
  notOpen: ({ session, closing, contact }: { session: Day; closing: Date; contact: string }) =>
    `${dayOf(session)}の振り返りは、研修の開始から${until(closing)}受け付けています。いまは書けません。ご相談は事務局（${contact}）にお願いします。`,

  notCounted: {
    closed: ({ number, closing }: Late) =>
      `第${number}回の振り返りの受付は、${dateAndTime(closing, "ja")}に終わりました。`,
    canceled: ({ number }: Late) => `第${number}回は中止になりました。`,
    moved: ({ number }: Late) => `書いている間に、第${number}回の日程が変わりました。`,
    "not-started": ({ number }: Late) => `第${number}回は、まだ始まっていません。`,
    withdrawn: ({ number }: Late) => `第${number}回の振り返りは、受講登録のある方にお願いしているものです。`,
  },
  keptAsDraft: (contact: string) =>
    `記入した内容は下書きとして保存しました。なくなってはいませんが、回答としては数えられません。ご相談は事務局（${contact}）にお願いします。`,

  counts: (counts: {
    asked: number;
    submitted: number;
    drafts: number;
    declined: number;
    owed: number;
    isClosed: boolean;
  }) =>
    `振り返り ${counts.submitted}人／出席 ${counts.asked}人。${counts.isClosed ? "回答なし" : "これから"} ${counts.owed}人（うち下書き ${counts.drafts}人）、今回は難しい ${counts.declined}人。`,
};
