type Visibility = "COUNCIL" | "ANONYMOUS";

const names: Record<Visibility, string> = { COUNCIL: "記名（事務局のみ）", ANONYMOUS: "匿名" };

/** Anonymous reflections: set for a session by the office, and read once nobody stands out. */
export const anonymous = {
  label: "振り返りの公開範囲",
  names,
  line: (now: Visibility) => `振り返りの公開範囲：${names[now]}。最初の回答が届くまで変えられます。`,
  lineFixed: (now: Visibility) => `振り返りの公開範囲：${names[now]}`,
  become: { COUNCIL: "記名にする", ANONYMOUS: "匿名にする" } satisfies Record<Visibility, string>,
  confirm: {
    COUNCIL: "回答を、氏名とともに事務局だけが読めるようになります。最初の回答が届いたあとは変えられません。",
    ANONYMOUS:
      "だれが回答したかだけを記録し、回答は氏名・チーム・日時と切り離します。下書き・編集・紙での代理入力はできません。回答は受付の終了後、5件以上のときに読めます。最初の回答が届いたあとは変えられません。",
  } satisfies Record<Visibility, string>,
  changed: {
    COUNCIL: "この回の振り返りを記名（事務局のみ）にしました。",
    ANONYMOUS: "この回の振り返りを匿名にしました。",
  } satisfies Record<Visibility, string>,
  fixed: (session: number) =>
    `第${session}回にはすでに回答か下書きがあるため、公開範囲（記名・匿名）は変えられません。書いた方に、そのときの公開範囲を約束しているためです。`,
  /** The same for a cell of the workbook. */
  fixedCell: (session: number, now: string) => ({
    problem: `第${session}回にはすでに回答か下書きがあるため、公開範囲は変えられません。`,
    whatToDo: `「${now}」に戻してください。`,
  }),
  canceled: "中止になった回のため、公開範囲は変えられません。",

  read: "匿名の回答を読む",
  title: (session: number) => `第${session}回 匿名の回答`,
  intro: (count: number) =>
    `${count}件の回答です。並びに意味はありません。だれの回答かは、アプリにも分かりません。開いたことは記録しました。`,
  nth: (nth: number) => `回答 ${nth}`,
  choosePage: "ページを選ぶ",
  page: (page: number, pages: number) => `${page}/${pages}ページ`,
  notReadable: (least: number) =>
    `匿名の回答は、受付の終了後に${least}件以上集まったときだけ読めます。書いた方が分からないようにするためです。`,
  /** In the list of records, where answers would be opened. */
  inList: (least: number) =>
    `この回は匿名です。回答は一人ずつは開けません。受付の終了後に${least}件以上あれば、/session の「詳細」の「匿名の回答を読む」から読めます。`,

  log: {
    changed: (session: number) => `第${session}回の振り返りの公開範囲を変えました`,
    opened: ({ session, count }: { session: number; count: number }) =>
      `第${session}回の匿名の回答（${count}件）を開きました`,
  },
};
