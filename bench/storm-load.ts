/** Many people press 送信 at once: their signed requests, how long each waited, and what each was told. */
import { createHmac } from "node:crypto";
import type { ModalView } from "@slack/types";
import { Pool } from "undici";
import { slackIdOf } from "./office.ts";

export interface Submission {
  person: number;
  text: string;
  body: string;
}

/** What one person wrote; by it the answer is found again in the database. */
export const textOf = (person: number, round: string) =>
  `${round} の ${person} 番目の答えです。地域の支え合いの仕組みについて、もう少し詳しく知りたいと思いました。`;

export function submissionOf(
  view: ModalView,
  { person, round, teamId }: { person: number; round: string; teamId: string },
): Submission {
  const text = textOf(person, round);
  const values = Object.fromEntries(
    view.blocks.flatMap((block) => {
      if (block.type !== "input" || !("element" in block)) return [];
      const { type, action_id: action = "" } = block.element;
      const given = type === "plain_text_input" ? { value: text } : { selected_option: null };
      return [[block.block_id, { [action]: { type, ...given } }]];
    }),
  );
  const userId = slackIdOf(person);
  const payload = {
    type: "view_submission",
    team: { id: teamId, domain: "bench" },
    user: { id: userId, username: userId.toLowerCase(), name: userId.toLowerCase(), team_id: teamId },
    api_app_id: "A0BENCH",
    token: "unused",
    trigger_id: `1.1.${person}`,
    view: {
      ...view,
      ...{ id: `V${round}${person}`, team_id: teamId, app_id: "A0BENCH", bot_id: "B0BENCH", hash: "1.a" },
      ...{ root_view_id: `V${round}${person}`, previous_view_id: null, external_id: "", state: { values } },
      app_installed_team_id: teamId,
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
  return { person, text, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

export interface Shot {
  submission: Submission;
  milliseconds: number;
  /** The modal closed: the answer is kept. */
  isKept: boolean;
}

export interface Salvo {
  shots: Shot[];
  /** From the first request to the last answer. */
  seconds: number;
}

interface Target {
  port: number;
  secret: string;
}

/** Every submission once, over so many connections at a time, each of which is opened on the way. */
export async function fire(
  { port, secret }: Target,
  submissions: Submission[],
  connections: number,
): Promise<Salvo> {
  const second = String(Math.floor(Date.now() / 1000));
  const signed = submissions.map((submission) => {
    const hash = createHmac("sha256", secret).update(`v0:${second}:${submission.body}`).digest("hex");
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": second,
      "x-slack-signature": `v0=${hash}`,
    };
    return { submission, headers };
  });
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1, headersTimeout: 60_000 });
  const shots: Shot[] = [];
  const queue = signed.values();
  async function worker(): Promise<void> {
    for (const { submission, headers } of queue) {
      const began = performance.now();
      const answer = await pool.request({
        path: "/slack/events",
        method: "POST",
        headers,
        body: submission.body,
      });
      const said = await answer.body.text();
      const milliseconds = performance.now() - began;
      const isKept = answer.statusCode === 200 && JSON.parse(said).response_action === "clear";
      shots.push({ submission, milliseconds, isKept });
    }
  }
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return { shots, seconds };
}

/** The wait under which this share of the shots stayed. */
export function waitOf({ shots }: Salvo, share: number): number {
  const waits = shots.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return waits[Math.min(waits.length - 1, Math.ceil(waits.length * share) - 1)] ?? Number.NaN;
}

export const rateOf = ({ shots, seconds }: Salvo) => shots.length / seconds;
