export const people = {
  introHello: (organizer: string, program: string) =>
    `はじめまして。${organizer}事務局の案内アプリ「Sasaeai」です。「${program}」のお知らせをこちらにお送りします。`,
  introWhyTitle: "お送りするもの：",
  introWhy:
    "各回のご案内、出席の確認、振り返りシート、チーム課題のお知らせです。いただいた回答は、研修をよりよくするために使います。",
  introReadersTitle: "読める人：",
  introReaders:
    "出席は、ご本人・所属チームのリーダーと連絡担当・事務局が確認できます。振り返りの内容を読むのは事務局だけです。",
  introTimeTitle: "かかる時間：",
  introTime: "出席は1タップ、振り返りは5分ほどで終わります。",
  introHowTitle: "使い方：",
  introHow:
    "お知らせのボタンだけで使えます。このDMに「メニュー」と送ると、いつでもボタンの一覧が届きます。コマンドを使えない方も同じです。",
  introStopTitle: "止めたいとき：",
  introStop:
    "お知らせの「今回は難しい」を押すと、その回のお知らせは届かなくなります。すべて止めたいときは、下のお問い合わせ先にご連絡ください。",
  introContactTitle: "お問い合わせ：",
  footer: (contact: string) => `お問い合わせ：${contact}`,
};
