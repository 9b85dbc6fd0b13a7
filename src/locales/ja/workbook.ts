/** Words of reading, checking and importing the workbook; the headings of the workbook stand in its sheets. */
const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });
const list = (names: string[]) => names.join("、");

const files = {
  notFound: (file: string) =>
    said(`ファイル「${file}」が見つかりません。`, "ファイルの場所と名前を確かめてください。"),
  emptyFile: () => said("ファイルが空です。", "内容のあるファイルを指定してください。"),
  encrypted: () =>
    said("パスワードで保護されたファイルです。", "Excel で開き、パスワードを外して保存し直してください。"),
  oldExcel: () =>
    said(
      "古い形式（.xls）のファイルです。",
      "Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。",
    ),
  noWorkbook: () =>
    said(
      "Excel のファイル（.xlsx）として読めません。",
      "Excel で開けるか確かめ、.xlsx で保存し直してください。",
    ),
  tooManyRows: (most: number) =>
    said(
      `行が多すぎます（上限は${most.toLocaleString("ja-JP")}行）。`,
      "不要な行を消してから、もう一度お試しください。",
    ),
  fileTooLarge: () =>
    said("ファイルが大きすぎます。", "不要なシートや画像を消してから、もう一度お試しください。"),
  noCsv: () =>
    said(
      "フォルダーに CSV ファイルがありません。",
      "「回.csv」のように、シートの名前を付けて置いてください。",
    ),
  unreadableCsv: (file: string) =>
    said(
      `「${file}」の文字を読めません。`,
      "UTF-8 か、Excel の「CSV（コンマ区切り）」で保存し直してください。",
    ),
  brokenCsv: (file: string) =>
    said(`「${file}」の引用符（"）が閉じていません。`, "Excel で開いて保存し直してください。"),
  noSheet: () =>
    said("シートがありません。", "例（examples/hiroshima-r6.xlsx）と同じ名前のシートを用意してください。"),
  sheetTwice: () => said("同じ名前のシートが2つあります。", "1つだけ残してください。"),
  unknownSheet: () => said("取り込まないシートです。", "必要なシートなら、名前を確かめてください。"),
  sheetLeftOut: () =>
    said("シートがないため、この内容は変えません。", "変える場合は、シートを加えてください。"),
};

const cells = {
  needed: () => said("空欄です。", "値を入れてください。"),
  unreadable: () => said("値を読めません。", "「説明」シートの書き方を確かめてください。"),
  formula: () =>
    said("数式の計算結果が保存されていません。", "Excel で開いて保存し直すか、値を直接入れてください。"),
  noColumn: () => said("列がありません。", "「説明」シートにある見出しで列を加えてください。"),
  columnTwice: () => said("同じ見出しの列が2つあります。", "1つだけ残してください。"),
  unknownColumn: () =>
    said("取り込まない項目です。", "必要な項目なら、見出しを「説明」シートと同じにしてください。"),
  email: (value: string) =>
    said(
      `「${value}」はメールアドレスの形ではありません。`,
      "name@example.jp のような形で入れるか、空欄にしてください。",
    ),
  link: (value: string) =>
    said(`「${value}」は URL ではありません。`, "https:// から始まる URL を入れてください。"),
  number: (value: string, min: number, max: number) =>
    said(`「${value}」は${min}〜${max}の整数ではありません。`, `${min}〜${max}の整数を入れてください。`),
  numbers: (value: string) =>
    said(`「${value}」は回の番号の並びではありません。`, "「1、3」のように入れてください。"),
  date: (value: string) =>
    said(
      `「${value}」は日付として読めないか、暦にない日です。`,
      "2024-06-25、2024/6/25、令和6年6月25日、R6.6.25 のどれかの形で入れてください。",
    ),
  time: (value: string) => said(`「${value}」は時刻として読めません。`, "13:00 の形で入れてください。"),
  fiscalYear: (value: string) =>
    said(`「${value}」は年度として読めません。`, "R6、令和6年度、2024 のどれかの形で入れてください。"),
  choice: (value: string, allowed: string[]) =>
    said(`「${value}」は選べる値ではありません。`, `次のどれかを入れてください: ${list(allowed)}`),
};

const structure = {
  twice: (value: string, otherRow: number) =>
    said(`「${value}」が${otherRow}行目と重なっています。`, "どちらかを直してください。"),
  traineeTwice: (number: string, otherRow: number) =>
    said(`受講番号「${number}」が${otherRow}行目と重なっています。`, "1人に1つの番号を付けてください。"),
  personInTwoTeams: (name: string, teams: number[], otherRow: number) =>
    said(
      `${name}さんが${otherRow}行目にもいて、2つのチーム（${teams.join("、")}）に入っています。`,
      "1人は1つのチームだけにしてください。別の方なら、メールアドレスを分けてください。",
    ),
  noSession: (number: number) =>
    said(`第${number}回がありません。`, "「回」シートにある番号を入れてください。"),
  noAssignment: (number: number) =>
    said(`課題${number}がありません。`, "「課題」シートにある課題番号を入れてください。"),
  fewOptions: () => said("選択肢が足りません。", "選択肢を2つ以上、「、」で区切って入れてください。"),
  formTypeFixed: (before: string) =>
    said(
      "すでに記入したチームがあるため、設問の種類は変えられません。",
      `この欄は元の値（${before}）に戻してください。文と選択肢は直せます。`,
    ),
  noTeam: (number: number) =>
    said(`チーム${number}がありません。`, "「チーム」シートにある番号を入れてください。"),
  noMunicipality: (value: string) =>
    said(
      `「${value}」は「市町」シートにありません。`,
      "市町名（市・町まで）か6桁のコードを、「市町」シートのとおりに入れてください。",
    ),
  whichMunicipality: (value: string, candidates: string[]) =>
    said(
      `「${value}」だけでは、どの市町か決まりません。`,
      `${candidates.map((name) => `「${name}」`).join("か")}と書いてください。`,
    ),
  noTeamMunicipality: () => said("市町が空欄です。", "チームの市町を1つ以上入れてください。"),
  checkDigit: (code: string, right: string) =>
    said(
      `市町コード「${code}」の検査数字が合いません。`,
      `6桁のコードを確かめてください（上5桁が正しければ ${right}）。`,
    ),
  notACode: (code: string) =>
    said(`「${code}」は6桁の市町コードではありません。`, "検査数字を含む6桁の数字を入れてください。"),
  sessionsOutOfOrder: (number: number, previous: number) =>
    said(
      `第${number}回の開催日が、第${previous}回より後になっていません。`,
      "番号の順に日付が進むように直してください。",
    ),
  sessionOtherYear: (year: string) =>
    said(`開催日が${year}の中にありません。`, "「研修」の年度か、開催日を直してください。"),
  endsBeforeStart: () => said("終了時刻が開始時刻より前です。", "時刻を直してください。"),
  usedBeforeGiven: () => said("使う回が、出す回より後になっていません。", "回の番号を直してください。"),
  leavesBeforeStart: () => said("受講終了日が受講開始日より前です。", "日付を直してください。"),
  noOptions: () =>
    said("選択肢がありません。", "選択肢を「、」で区切って入れるか、「この回の内容から」と書いてください。"),
  badKey: (key: string) =>
    said(`キー「${key}」は使えません。`, "半角の英小文字・数字・-（先頭は英小文字）で書いてください。"),
  hoursInOrder: () =>
    said(
      "時刻の順序が合いません。",
      "送ってよい時間の始め、昼休みの始め、終わり、送ってよい時間の終わりの順に直してください。",
    ),
  remindersInOrder: () =>
    said(
      "振り返りの締切が、2回目の再度のお知らせより後になっていません。",
      "締切までの日数を大きくしてください。",
    ),
  totals: (parts: number, total: number) =>
    said(
      `行政・社協・相談機関の合計（${parts}人）が受講者数（${total}人）と合いません。`,
      "人数を確かめてください。",
    ),
};

const teams = {
  wrongLeader: (leader: string, affiliation: string, able: string[]) =>
    said(
      `リーダーの${leader}さんは、リーダーになれる区分（${affiliation}）ではありません。`,
      able.length > 0
        ? `次の方がリーダーになれます: ${list(able)}`
        : `${affiliation}の職員をチームに1人加えてください。`,
    ),
  noLeader: (affiliation: string, able: string[]) =>
    said(
      "リーダーが決まっていません。",
      able.length > 0
        ? `役割に「リーダー」と書いてください。リーダーになれる方: ${list(able)}`
        : `${affiliation}の職員をチームに1人加え、リーダーにしてください。`,
    ),
  twoLeaders: (leaders: string[]) =>
    said(`リーダーが${leaders.length}人います（${list(leaders)}）。`, "リーダーは1人だけにしてください。"),
  tooManyContacts: (contacts: string[]) =>
    said(`連絡担当が${contacts.length}人います（${list(contacts)}）。`, "連絡担当は2人までにしてください。"),
  tooLarge: (size: number, most: number, parts: string[][]) =>
    said(
      `${size}人のチームです（上限は${most}人）。`,
      `次のように${parts.length}つのチームに分けてください。 ${parts
        .map((names, index) => `${index + 1}) ${list(names)}`)
        .join("　")}`,
    ),
  tooLargeAndLacking: (facts: {
    size: number;
    most: number;
    parts: number;
    lacking: number;
    affiliation: string;
  }) =>
    said(
      `${facts.size}人のチームです（上限は${facts.most}人）。`,
      `${facts.parts}つのチームに分けるには、リーダーになれる${facts.affiliation}の職員があと${facts.lacking}人必要です。`,
    ),
};

const warnings = {
  noEmail: (name: string) =>
    said(
      `${name}さんのメールが空欄です。`,
      "メールを入れると、Slack のアカウントと自動で結び付きます。空欄のままなら、事務局が結び付けるまでお知らせは届きません。",
    ),
  sharedEmail: (email: string, rows: number[]) =>
    said(
      `メール「${email}」を複数の方が使っています（${rows.join("、")}行目）。`,
      "照合には使いません。本人だけのアドレスがあれば入れてください。",
    ),
  smallTeam: (size: number) => said(`チームの人数が${size}人です。`, "2人以上になるか確かめてください。"),
  closedDay: (date: string, reason: string) =>
    said(`開催日 ${date} は閉庁日です（${reason}）。`, "この日でよいか確かめてください。"),
  closedFor: (date: string, municipality: string, name: string) =>
    said(`開催日 ${date} は${municipality}の閉庁日です（${name}）。`, "この日でよいか確かめてください。"),
};

export const workbook = {
  faults: { ...files, ...cells, ...structure, ...teams, ...warnings },
  place: (sheet: string | null, row: number | null, column: string | null) =>
    [sheet && `「${sheet}」`, row && `${row}行目`, column && `「${column}」`].filter(Boolean).join(" "),
  weekend: "土日",
  turnOfYear: "年末年始",
  planTitle: (title: string, year: string) => `${year} ${title}`,
  isNew: "新しい研修です。下書きとして取り込みます。開始するまで、何も送られません。",
  isDraft: "下書きの研修です。開始するまで、何も送られません。",
  isRunning: "すでに始まっている研修です。変わった内容で、これからのお知らせの予定を組み直します。",
  isClosed: "終了した研修です。記録だけが変わります。",
  counts: (facts: { added: number; changed: number; unchanged: number; gone: number }) =>
    `新規 ${facts.added}　変更 ${facts.changed}　変わらず ${facts.unchanged}　ファイルにない ${facts.gone}`,
  added: (label: string) => `  ＋ ${label}`,
  changed: (label: string, heading: string, from: string, to: string) =>
    `  ・ ${label}　${heading}: ${from || "（空欄）"} → ${to || "（空欄）"}`,
  goneStays: (label: string) => `  － ${label}（ファイルにありません。登録は残します）`,
  goneLeaves: (label: string) => `  － ${label}（ファイルにないため、外します）`,
  andMore: (count: number) => `  …ほか${count}件`,
  back: {
    title: (at: string, count: number) =>
      `【ご注意】この台帳は${at}に書き出したものです。その後に登録が変わったため、取り込むと次の${count}件が元に戻るか、上書きされます。`,
    back: (label: string, heading: string, from: string, to: string) =>
      `  ↩ ${label}　${heading}: いまは ${from || "（空欄）"}、取り込むと元の ${to || "（空欄）"} に戻ります`,
    both: (label: string, heading: string, from: string, to: string) =>
      `  ↩ ${label}　${heading}: いまは ${from || "（空欄）"}（書き出した後の変更）、取り込むと ${to || "（空欄）"} になります`,
    returns: (label: string) => `  ↩ ${label}: 書き出した後に外されましたが、取り込むとまた登録されます`,
    leaves: (label: string) => `  ↩ ${label}: 書き出した後に加えられましたが、取り込むと外れます`,
    advice:
      "元に戻したくないときは取り込まず、/program export でいまの台帳をダウンロードして、そこに変更を書いてください。",
  },
  untold: (sessions: number[]) =>
    `${sessions.map((number) => `第${number}回`).join("・")}：会場や開催方法の変更は台帳からは知らせません。/session から変更すると、受講者へのお知らせも送れます。`,
  corrected: (sessions: number[]) =>
    `締め切った${sessions.map((number) => `第${number}回`).join("・")}の集計が変わります。締め切ったときの数はそのまま残し、取り込むと訂正（正誤表）を加えます。`,
  nothingChanges: "変わるところはありません。",
  faultsTitle: (count: number) => `直すところが${count}件あります。何も取り込んでいません。`,
  teamFaultsTitle: (count: number) => `チームの要件に合わないところが${count}件あります。`,
  mayHold:
    "このままほかのチームを取り込むには、--hold を付けてください。該当のチームは保留になり、メッセージを送りません。",
  willHold: "該当のチームは保留として取り込みます。直して取り込み直すまで、メッセージを送りません。",
  warningsTitle: (count: number) => `確認してください（${count}件）。`,
  dryRun: "確認だけを行いました。何も書き込んでいません。",
  done: "取り込みました。",
  doneDraft: "次は Slack で /program を開き、内容を確かめてください。「開始」を押すまで、何も送られません。",
  usage:
    "使い方: npm run import -- ファイル.xlsx（または CSV のフォルダー） [--dry-run] [--hold] [--lang en]",
  importedMeanwhile:
    "ほかの人が同じ研修を同時に取り込みました。いまの内容と比べ直しますので、もう一度取り込んでください。",
  manyWorkspaces: "Slack のワークスペースが2つ以上登録されているため、取り込み先を決められません。",
};
