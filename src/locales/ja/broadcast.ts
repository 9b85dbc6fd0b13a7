/** A message of the office to a group of people. */
import { dateAndTime } from "../../shared/japanese-date.ts";

interface Hours {
  from: string;
  to: string;
  lunchFrom: string;
  lunchTo: string;
}

const groups = {
  everybody: "受講者全員",
  teams: "チームを選ぶ",
  leaders: "リーダー",
  "leaders-and-contacts": "リーダーと連絡担当",
  attendees: "回の出席者",
};

export const broadcast = {
  help: "・/program message：事務局から、選んだ方々（全員、チーム、リーダー、回の出席者）にメッセージを送ります。送る前に、だれに届くかと見え方を確かめられます。",
  button: "メッセージを送る",
  title: "事務局からのメッセージ",
  heading: "事務局からのお知らせ",
  notification: (text: string) => `事務局からのお知らせ：${text}`,
  named: (group: string, names: string[]) => `${group}：${names.join("、")}`,
  more: (count: number) => `ほか${count}`,
  write: {
    submit: "内容を確かめる",
    group: "送る相手",
    groups,
    teams: "チーム",
    session: "回",
    attendeesHow: "その回に出席・遅刻・早退と記録されている方に送ります。代理の方には届きません。",
    text: "本文",
    textHint:
      "3,000字まで。記号もそのまま届きます。メンションにはなりません。個別の相談ケースや個人名は書かないでください。",
    when: "送る時",
    now: "すぐに送る（開庁時間の外なら、次の開庁時間）",
    at: "日時を選ぶ",
    date: "日付",
    time: "時刻",
    reminders: "まだ回答していない方への再度のお知らせは、アプリが自動で送ります。",
  },
  preview: {
    submit: "この内容で送る",
    edit: "書き直す",
    to: "送る相手：",
    recipients: "届く方：",
    skipped: "届かない方：",
    leaves: "送る時：",
    people: (count: number) => `${count}名`,
    now: "いますぐ",
    hours:
      "お休みの方、閉庁日に当たる方には、その方の次の開庁時間に届きます。3開庁日のうちに届けられない方には送りません。送るときにチームや受講の登録がある方が対象で、後から加わった方には届きません。",
    firsts: (count: number) =>
      `うち${count}名には、このアプリからの最初のメッセージになるため、最初のご案内が付きます。`,
    paused: "いまはお知らせを一時停止しています。再開するまで送りません。",
    hasChanged:
      "確かめている間に、届く方か送る時が変わりました。まだ送っていません。もう一度ご確認ください。",
    asRead: (language: string, count: number) => `受け取る方の画面（${language}、${count}名）`,
    languages: { ja: "日本語", en: "英語" },
  },
  sent: {
    title: "送ったメッセージ",
    write: "新しく書く",
    choose: "メッセージを選ぶ",
    sent: "送信を受け付けました。届いた人数は「表示を更新」で確認できます。",
    already: "このメッセージはすでに送っています。もう一度は送りません。",
    stopped: "まだ送っていない分を止めました。すでに届いた方のメッセージは、そのまま残ります。",
    state: "状況：",
    states: { PLANNED: "送る時刻を待っています", HELD: "一時停止中のため、送っていません" },
    counts: ({ sent, waiting, failed }: { sent: number; waiting: number; failed: number }) =>
      `届いた方 ${sent}名、これから ${waiting}名、送れなかった方 ${failed}名`,
    leavesBy: (at: string, by: string) => `${at}${by ? `（${by}さん）` : ""}`,
    failedHow: "送れなかった方には、お電話などでご連絡ください。",
    refresh: "表示を更新",
    stop: "まだの分を止める",
    stopHow: "まだ送っていない方には送りません。すでに届いた方のメッセージは消えません。",
    back: "一覧",
  },
  fault: {
    notRunning: "実施中の研修がないため、メッセージは送れません。準備中の研修からは、何も送りません。",
    noText: "本文を記入してください。",
    noTeams: "チームを1つ以上選んでください。",
    noSession: "回を選んでください。",
    noMoment: "日付と時刻を選んでください。",
    past: "過ぎた日時です。これからの日時を選んでください。",
    closed: ({ from, to, lunchFrom, lunchTo }: Hours, open: Date) =>
      `開庁日の${from}から${to}まで（${lunchFrom}から${lunchTo}を除く）の日時を選んでください。選んだ日時の次に送れるのは、${dateAndTime(open, "ja")}です。`,
    groupGone: "選んだチームか回が見つかりません。もう一度選んでください。",
    nobody: "いまは届く方がいません。送る相手を選び直してください。",
    gone: "このメッセージは見つかりません。新しく書き直したときは、前の内容は送れません。/program message から開き直してください。",
    nothingToStop: "止められるものはありません。すべて送り終えたか、すでに止めています。",
  },
  sentEntry: ({
    group,
    teams,
    session,
    people,
    characters,
  }: {
    group: keyof typeof groups;
    teams: number[];
    session: number | null;
    people: number;
    characters: number;
  }) => {
    const to =
      group === "teams"
        ? `チーム${teams.join("、")}`
        : group === "attendees"
          ? `第${session ?? ""}回の出席者`
          : groups[group];
    return `${to}（${people}名）にメッセージを送りました（${characters}字）`;
  },
  stoppedEntry: "メッセージの、まだ送っていない分を止めました",
};
