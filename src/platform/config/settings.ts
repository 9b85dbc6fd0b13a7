import { z } from "zod";

/** A text that a person reads, in both languages of the people who install the app. */
export interface Both {
  ja: string;
  en: string;
}

export interface Setting {
  schema: z.ZodType;
  /** What it is for, for `.env.example`. */
  about: Both;
  /** What to do when it is missing or wrong. */
  mend: Both;
  /** Shown behind the name in `.env.example`; never a working secret. */
  example: string;
}

const port = z.coerce.number().int().min(0).max(65_535);
const portMend: Both = {
  ja: "0〜65535 の整数を書いてください。",
  en: "Write a whole number from 0 to 65535.",
};

/** Every setting there is, in the order of `.env.example`. A test proves that the two are equal. */
export const settings = {
  SLACK_BOT_TOKEN: {
    schema: z.string().regex(/^xoxb-[\w-]+$/),
    about: {
      ja: "Slack アプリの Bot User OAuth Token(OAuth & Permissions の画面)。必須。",
      en: "The Slack app's Bot User OAuth Token (page OAuth & Permissions). Required.",
    },
    mend: {
      ja: "Slack アプリの OAuth & Permissions の画面にある、xoxb- で始まるトークンを書いてください。",
      en: "Copy the token that begins with xoxb- from the Slack app's page OAuth & Permissions.",
    },
    example: "xoxb-...",
  },
  SLACK_APP_TOKEN: {
    schema: z
      .string()
      .regex(/^xapp-[\w-]+$/)
      .optional(),
    about: {
      ja: "Socket Mode で接続するときの App-Level Token(connections:write)。通常はこちらを使います。",
      en: "The app-level token (connections:write) for Socket Mode, the usual way to connect.",
    },
    mend: {
      ja: "Basic Information の App-Level Tokens で作った、xapp- で始まるトークンを書いてください。HTTP で受ける場合は、代わりに SLACK_SIGNING_SECRET を書いてください。",
      en: "Create a token that begins with xapp- under Basic Information, App-Level Tokens. To receive over HTTP, write SLACK_SIGNING_SECRET instead.",
    },
    example: "xapp-...",
  },
  SLACK_SIGNING_SECRET: {
    schema: z.string().min(16).optional(),
    about: {
      ja: "HTTP で受けるときの Signing Secret。SLACK_APP_TOKEN があれば使われません。",
      en: "The signing secret, to receive over HTTP. Not used when SLACK_APP_TOKEN is set.",
    },
    mend: {
      ja: "Basic Information の App Credentials にある Signing Secret をそのまま書いてください。",
      en: "Copy the Signing Secret from Basic Information, App Credentials.",
    },
    example: "",
  },
  PORT: {
    schema: port.default(3000),
    about: {
      ja: "HTTP で受けるときのポート。省略時は 3000。",
      en: "The port to receive HTTP on. Default: 3000.",
    },
    mend: portMend,
    example: "3000",
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .refine((value) => URL.canParse(value))
      .optional(),
    about: {
      ja: "PostgreSQL の URL。書かなければ、DATA_DIR のフォルダーに組み込みのデータベースを置きます。",
      en: "A PostgreSQL server's URL. Without it, an embedded database lives in the folder DATA_DIR.",
    },
    mend: {
      ja: "postgresql://利用者:パスワード@ホスト:5432/データベース の形で書くか、空にしてください。",
      en: "Write it as postgresql://user:password@host:5432/database, or leave it empty.",
    },
    example: "",
  },
  DATA_DIR: {
    schema: z.string().default("./data"),
    about: {
      ja: "組み込みデータベースのフォルダー。省略時は ./data。バックアップは npm run backup で。",
      en: "The embedded database's folder. Default: ./data. Back it up with npm run backup.",
    },
    mend: { ja: "書き込めるフォルダーを書いてください。", en: "Name a folder that can be written to." },
    example: "./data",
  },
  FILES_DIR: {
    schema: z.string().optional(),
    about: {
      ja: "提出されたファイルの写しを置くフォルダー。省略時は DATA_DIR の中の files。複数台で動かすときは共有の場所に。",
      en: "The folder for copies of what teams hand in. Default: files in DATA_DIR. Several instances share one.",
    },
    mend: { ja: "書き込めるフォルダーを書いてください。", en: "Name a folder that can be written to." },
    example: "",
  },
  SLACK_API_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    about: {
      ja: "Slack Web API の宛先。手元の練習用ワークスペースにつなぐときだけ書きます。",
      en: "Where the Slack Web API is. Only for the practice workspace on this machine.",
    },
    mend: {
      ja: "http:// または https:// で始まる URL を書くか、空にしてください。",
      en: "Write a URL that begins with http:// or https://, or leave it empty.",
    },
    example: "",
  },
  HTTPS_PROXY: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    about: {
      ja: "外へ出るときに通るプロキシの URL。Slack との通信はすべてここを通ります。小文字の https_proxy も読みます。",
      en: "The proxy's URL, where there is no other way out: all that goes to Slack passes it. Also read as https_proxy.",
    },
    mend: {
      ja: "http://ホスト:ポート の形で書くか、空にしてください。認証が必要なら http://利用者:パスワード@ホスト:ポート です。",
      en: "Write it as http://host:port (http://user:password@host:port where it asks for a password), or leave it empty.",
    },
    example: "",
  },
  NO_PROXY: {
    schema: z.string().optional(),
    about: {
      ja: "プロキシを通さないホスト名(コンマ区切り)。この機械自身は、書かなくても通しません。小文字の no_proxy も読みます。",
      en: "Hosts that are reached without the proxy, separated by commas; this machine always is. Also read as no_proxy.",
    },
    mend: { ja: "ホスト名をコンマで区切って書いてください。", en: "Write host names, separated by commas." },
    example: "",
  },
  COUNCIL_CHANNEL_ID: {
    schema: z
      .string()
      .regex(/^[CG][A-Z0-9]{2,}$/)
      .optional(),
    about: {
      ja: "事務局のチャンネルの ID。週のまとめと、送れなかった知らせが届きます。",
      en: "The id of the council's channel, which gets the weekly summary and what could not be sent.",
    },
    mend: {
      ja: "チャンネルの詳細のいちばん下にある、C で始まる ID を書いてください(チャンネル名ではありません)。",
      en: "Copy the id that begins with C from the end of the channel's details (not the channel's name).",
    },
    example: "",
  },
  HEALTH_PORT: {
    schema: port.optional(),
    about: {
      ja: "稼働確認(/healthz、/readyz)と計測値(/metrics)のポート。書かなければ開きません。",
      en: "The port of the health checks (/healthz, /readyz) and of /metrics. Without it, none is opened.",
    },
    mend: portMend,
    example: "",
  },
  LOG_LEVEL: {
    schema: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    about: {
      ja: "ログの細かさ(trace、debug、info、warn、error、fatal、silent)。省略時は info。",
      en: "How much is logged (trace, debug, info, warn, error, fatal, silent). Default: info.",
    },
    mend: {
      ja: "trace、debug、info、warn、error、fatal、silent のどれかを書いてください。",
      en: "Write one of trace, debug, info, warn, error, fatal, silent.",
    },
    example: "info",
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
