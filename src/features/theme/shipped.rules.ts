/** The codebooks that the app brings along: the themes and items of the report of fiscal 2024, with stable keys. */

/** The questions whose answers are coded, by their key in the reflection sheet. */
export const QUESTION_KEYS = ["deepen", "outreach"] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

export const isQuestionKey = (key: string): key is QuestionKey => QUESTION_KEYS.some((one) => one === key);

interface ShippedTheme {
  key: string;
  name: string;
  items: readonly (readonly [key: string, name: string])[];
}

export const SHIPPED: Record<QuestionKey, readonly ShippedTheme[]> = {
  deepen: [
    {
      key: "network",
      name: "ネットワークの強化、会議運営",
      items: [
        ["network.goal", "共通のゴールイメージをつくるための工夫"],
        ["network.process", "具体的な会議・連携の動き、連携を図るためのプロセス"],
      ],
    },
    {
      key: "map",
      name: "ネットワーク形成図の活用・バージョンアップ",
      items: [
        ["map.relations", "資源の実態整理ではなく、人や組織の関係性の整理"],
        ["map.residents", "住民との共有するための再編成"],
        ["map.plans", "既存事業の計画と連動させるための各機関・部署との継続的な関わり"],
      ],
    },
    {
      key: "area",
      name: "地域理解・地域との協働",
      items: [
        ["area.small", "小地域の理解が不十分"],
        ["area.dialogue", "住民との協議を充実させ、地域に根差した課題の検討"],
        ["area.return", "研修終了後、地域にどのように還元していくか"],
      ],
    },
    {
      key: "intake",
      name: "包括的相談支援事業",
      items: [
        ["intake.cases", "どのようなケースを重層的支援の対象にあげればいいのか"],
        ["intake.lead", "どの機関・立場の関係者を旗振り役とするのか"],
        ["intake.beyond", "福祉部署以外と連携した事例を知りたい"],
      ],
    },
    {
      key: "training",
      name: "本研修に関すること",
      items: [["training.use", "学びの活かし方、チームを意識した支援展開の検討"]],
    },
  ],
  outreach: [
    {
      key: "continue",
      name: "研修の継続の必要性",
      items: [
        ["continue.success", "チームでの成功体験づくり、研修参加での必要性の体現"],
        ["continue.managers", "管理職、福祉部署以外の受講推奨"],
      ],
    },
    {
      key: "graduates",
      name: "研修受講者が伝えていく役割を担う",
      items: [
        ["graduates.explain", "関係機関への説明による働きかけ"],
        ["graduates.occasions", "チーム員が中心となり定期的な知識と経験の機会づくり"],
      ],
    },
    {
      key: "local",
      name: "協働関係づくりのために地域に出向くこと",
      items: [["local.places", "既存の場への積極的参加、小地域の話し合いの場づくり"]],
    },
    {
      key: "internal",
      name: "庁内・多機関連携の強化",
      items: [
        ["internal.meetings", "福祉部署以外との管理職、実務者レベルの会議体づくり"],
        ["internal.gap", "現状の支援では対応できていないことの意識合わせ"],
      ],
    },
    {
      key: "tools",
      name: "事業を可視化・共通化するツール・優先課題の明確化",
      items: [
        ["tools.manual", "マニュアル作成"],
        ["tools.communication", "コミュニケーションの効率化"],
      ],
    },
  ],
};
