export const common = {
  send: "送信する",
  save: "保存する",
  cancel: "やめる",
  close: "閉じる",
  back: "戻る",
  yes: "はい",
  no: "いいえ",
  optional: "任意",
  faultTitle: "うまくいきませんでした",
  /** A fault of ours: the reference stands in the log as well. */
  fault: (reference: string) =>
    `処理を終えられませんでした。もう一度お試しください。続くときは、事務局に「番号 ${reference}」とお伝えください。`,
  faultInModal: (reference: string) =>
    `保存できませんでした。入力はこの画面に残っています。少し待って、もう一度送信してください。（番号 ${reference}）`,
  tooSlow: "混み合っていて、まだ保存を確認できません。入力は残っています。もう一度送信してください。",
  notAllowed: "この操作は、あなたの役割ではできません。必要なときは事務局にご連絡ください。",
  unknownPerson: (contact: string) =>
    `まだ受講者名簿と結び付いていないため、ご案内できません。お手数ですが事務局（${contact}）にご連絡ください。事務局にもお知らせしました。`,
  noRole: (contact: string) =>
    `今日の時点では、この研修の登録がないため、ご案内できるものがありません（受講期間の前や、受講を終えたあとなど）。登録に誤りがあるときは、事務局（${contact}）にご連絡ください。`,
  noRoleNow:
    "今日の時点では、この研修の登録がないため、この操作はできません。登録に誤りがあるときは、事務局にご連絡ください。",
  noProgram: "まだ研修が登録されていません。事務局が研修の台帳を取り込むと、使えるようになります。",
  councilOnly: "この操作は事務局のみができます。",
};
