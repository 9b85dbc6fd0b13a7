/** The page's own words; what the app says comes from the app. */
import type { Role } from "../../stage.ts";

/** What Slack's client says by itself, where the sandbox says it in English. */
const CLIENT: [RegExp, string][] = [
  [/^Please complete this required field\.?$/, "この項目は必須です。"],
  [/^Must be at least (\S+) characters\.?$/, "$1文字以上で入力してください。"],
  [/^Please enter an e-mail address\.?$/, "メールアドレスを入力してください。"],
  [/^Please enter a URL\.?$/, "URL を入力してください。"],
  [/^Please enter a number\.?$/, "数字を入力してください。"],
  [/^Must be at least (\S+?)\.$/, "$1以上で入力してください。"],
  [/^Must be at most (\S+?)\.$/, "$1以下で入力してください。"],
];

function clientFault(text: string): string {
  const [pattern, words] = CLIENT.find(([one]) => one.test(text)) ?? [];
  return pattern && words ? text.replace(pattern, words) : text;
}

const roles: Record<Role, string> = {
  officer: "事務局",
  leader: "チームリーダー",
  contact: "連絡担当",
  trainee: "受講者",
  viewer: "閲覧者",
  observer: "聴講者",
  unknown: "名簿にない人",
};

export const ja = {
  title: "Sasaeai お試し画面",
  notSlack: "これは Slack ではありません。Sasaeai を試すための画面で、人物も団体も架空です。",
  loading: "読み込んでいます…",
  lost: "サーバーにつながりません。端末で npm run demo が動いているか確かめてください。",
  language: "English",
  menu: "一覧",
  close: "閉じる",
  back: "戻る",
  send: "送信",
  cancel: "キャンセル",
  as: {
    title: "誰として見るか",
    someoneElse: "ほかの人",
    roles,
    /** In one line: "佐藤 恵（3 結ノ浜市）". */
    person: (name: string, detail: string) => (detail ? `${name}（${detail}）` : name),
    news: "新着あり",
  },
  places: {
    channels: "チャンネル",
    dms: "ダイレクトメッセージ",
    none: "まだありません",
    nothing: "左の一覧から、チャンネルか DM を選んでください。この人に届いたものがここに出ます。",
    home: "ホーム",
    messages: "メッセージ",
    emptyHome: "ホームはまだありません。",
    empty: "まだメッセージはありません。",
    unread: "未読",
    private: "非公開",
  },
  message: {
    ephemeral: "あなただけに表示されています",
    replies: (count: number) => `${count}件の返信`,
    reply: "返信する",
    thread: "スレッド",
    app: "アプリ",
  },
  composer: {
    label: (place: string) => `${place} へのメッセージ`,
    hint: "「/」で始めるとコマンドの候補が出ます",
    commands: "コマンドの候補",
  },
  modal: {
    more: "この画面の下に、前の画面があります",
  },
  clock: {
    title: "時計",
    now: "いまは",
    stands: "時計は、ボタンを押したときだけ進みます。",
    hour: "+1時間",
    notice: "次のお知らせへ",
    session: "次の回へ",
    play: "再生",
    pause: "停止",
    running: "進めています…",
    next: "次",
    ahead: "これからのお知らせ",
    noneAhead: "予定はありません",
    startOver: "最初からやり直す",
    reallyOver: "ここまでの内容を消して、最初からやり直します。よろしいですか。",
    over: "やり直す",
  },
  failure: {
    intro: "Slack ではここでエラーが表示されます",
    noAck: "アプリから3秒以内に返事がありませんでした。",
    noCommand: "このコマンドはありません（または、この人は使えません）。",
    notOpen: "この画面はもう開いていません。",
    gone: "このボタンはもうありません。",
    full: (text: string) => `できませんでした：${text}`,
  },
  tour: {
    offer: "はじめに、6つの場面をご案内します（3分ほど）。",
    start: "案内を始める",
    skip: "自分で見てまわる",
    again: "案内",
    step: (n: number, of: number) => `案内 ${n}／${of}`,
    go: "この場面へ",
    next: "次へ",
    before: "前へ",
    end: "案内を終える",
    steps: [
      {
        title: "事務局：研修の全体を見る",
        text: "事務局の山本さんとして、非公開チャンネルにいます。下の欄に /program と入力して送信すると、研修の全体が開きます。",
      },
      {
        title: "事務局：告知を確認して送る",
        text: "上の「次のお知らせへ」を押すと、第1回の告知の確認依頼が届きます。「内容を見る」を押し、文面を確かめて送ります。承認しないものは送られません。",
      },
      {
        title: "受講者：出席の予定を答える",
        text: "受講者として、アプリからの DM を見ます。まだ届いていなければ「次のお知らせへ」を押してください。出席予定か欠席かを、ボタンひとつで答えられます。",
      },
      {
        title: "リーダー：当日の出欠を入力",
        text: "「次の回へ」で当日へ進みます。リーダーとして DM で /session と入力し、「チームの出欠を入力」を押します。",
      },
      {
        title: "受講者：振り返りシートを書く",
        text: "「次のお知らせへ」で、回の終わったあとへ進みます。届いた DM から出欠を答え、振り返りを書きます。「下書き保存」もできます。本文を読めるのは事務局だけです。",
      },
      {
        title: "事務局：週ごとのまとめ",
        text: "「再生」か「次のお知らせへ」で翌週の月曜日まで進めると、事務局のチャンネルに週ごとのまとめが届きます。あとは自由にお試しください。",
      },
    ],
  },
  blocks: {
    choose: "選んでください",
    noChoice: "選択なし",
    chosen: (count: number) => `${count}件を選択中`,
    search: "絞り込み",
    noFile: "ファイルは選ばれていません",
    download: "ダウンロード",
    required: "必須",
    optional: "（任意）",
    edited: "（編集済み）",
    unsupported: (type: string) => `表示できない部品：${type}`,
    clientFault,
    rowsOf: (title: string) => `表：${title}`,
  },
};

export type PageWords = typeof ja;
