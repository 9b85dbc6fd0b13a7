type Visibility = "COUNCIL" | "ANONYMOUS";

/** The training report that an office asks of whoever it sent (復命書). */
export const fukumei = {
  button: "復命書の文案",
  title: "復命書の文案",
  heading: "復命書（文案）",
  intro:
    "勤務先に出す復命書の下書きに、写してお使いください。見られるのはあなただけです。この画面で直した内容は保存されません。",
  noAnswer: {
    COUNCIL: "振り返りの回答がまだないため、所感の欄は空けてあります。",
    ANONYMOUS: "匿名の回のため、所感の欄は空けてあります。回答はあなたと結び付けずに保管しています。",
  } satisfies Record<Visibility, string>,
  textLabel: (nth: number, of: number) => (of > 1 ? `文案（${nth}/${of}）` : "文案"),
  labels: {
    reporter: "復命者",
    training: "研修名",
    when: "日時",
    where: "場所",
    content: "内容",
    findings: "所感",
    use: "今後の課題と業務への活用",
  },
  training: (one: { title: string; organizer: string; number: number; theme: string }) =>
    `${one.title}　第${one.number}回「${one.theme}」（主催：${one.organizer}）`,
  chosen: (wording: string, options: string[]) => `${wording}：${options.join("、")}`,
  blank: "（　　　　　　　　）",
  part: (nth: number, label: string, text: string) =>
    text.includes("\n") ? `${nth}　${label}\n${text}` : `${nth}　${label}　${text}`,
  word: "Wordで受け取る",
  fileName: (session: number) => `復命書_文案_第${session}回.docx`,
  fileNote: "復命書の文案です。勤務先の様式に写してお使いください。",
  sent: "アプリのDMにWordファイルを送りました。",
  notHeld: (session: number) => `第${session}回は中止になったか、まだ始まっていないため、文案はありません。`,
};
