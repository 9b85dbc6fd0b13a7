/** The words of the year's page. It is written for the office, in Japanese, as all that the rehearsal writes. */
export const words = {
  notSlack: (isInvented: boolean) =>
    isInvented
      ? "これは Slack ではありません。架空の受講者・チームで1年間を試した記録（リハーサル）です。実在の方の情報は入っていません。"
      : "これは Slack ではありません。ある台帳で1年間を試した記録（リハーサル）で、実際には何も送っていません。台帳にある氏名が入っているため、名簿と同じように扱ってください。",
  period: (from: string, to: string) => `${from}から${to}まで`,
  intro:
    "アプリから届いたメッセージを、届いたときの見た目のまま、日付の順に並べています。だれの1年を見るかを選んでください。ボタンや入力欄は絵で、押すことはできません。このファイルはインターネットにつながりません。メールに添付でき、印刷もできます。",
  whose: "だれの1年を見るか",
  person: "この中のだれを見るか",
  months: "月へ移動",
  counts: (messages: number, edited: number) =>
    `届いたメッセージ ${messages}件（うち、後で書き換わったもの ${edited}件）`,
  monthCount: (count: number) => `${count}件`,
  app: "アプリ",
  ephemeral: "この人だけに表示されたもの",
  edited: (times: number, last: string) => `${times}回書き換え、上は${last}からの文面`,
  before: (count: number) => `それまでの文面（${count}）を見る`,
  since: (when: string) => `${when}からの文面`,
  replies: (count: number) => `スレッドの返信 ${count}件`,
  file: "添付ファイル",
  nothing: "届いたものはありません。",
};
