/** What may be decided about an application, what the app proposes, and decisions as text between two screens. Pure. */
import type { Considered } from "./consider-applications.ts";
import type { Answer, Question } from "./known-people.rules.ts";
import type { Standing } from "./standing.rules.ts";

export const TAKES = ["take", "split", "hold", "leave"] as const;
export type Take = (typeof TAKES)[number];

/** What an officer decided about an application, as they saw it. */
export interface Decision {
  applicationId: string;
  /** Of the file that they saw. */
  short: string;
  take: Take;
  /** By row. */
  answers: ReadonlyMap<number, Answer>;
}

/** Enough to tell one file from another, and short enough for a modal to remember. */
export const shortOf = ({ checksum }: { checksum: string }) => checksum.slice(0, 12);

export function takesOf({ kind }: Standing): Take[] {
  if (kind === "ready") return ["take", "leave"];
  return kind === "split" ? ["split", "hold", "leave"] : ["hold", "leave"];
}

function proposedAnswer({ about }: Question, place: number, order: Map<string, number>): Answer {
  if (about.kind === "enrolled") return "skip";
  if (about.kind === "known") return about.isSure ? "same" : "other";
  return (order.get(about.twin.applicationId) ?? 0) < place ? "skip" : "take";
}

/** Whatever can become teams becomes them; whoever seems to be there already is not taken in twice. */
export function proposedDecisions(open: Considered[]): Decision[] {
  const order = new Map(open.map(({ application }, index) => [application.id, index]));
  return open.map(({ application, standing, questions }, place) => ({
    ...{ applicationId: application.id, short: shortOf(application) },
    take: standing.kind === "ready" ? "take" : standing.kind === "split" ? "split" : "leave",
    answers: new Map(questions.map((question) => [question.at, proposedAnswer(question, place, order)])),
  }));
}

export function decisionText({ applicationId, short, take, answers }: Decision): string {
  const each = [...answers].map(([at, answer]) => `${at}=${answer}`);
  return [applicationId, short, take, each.join(",")].join("|");
}

/** Of a text that `decisionText` wrote. */
export function readDecisionText(text: string): Decision {
  const [applicationId = "", short = "", take, each = ""] = text.split("|");
  const answers = each
    .split(",")
    .filter((one) => one !== "")
    .map((one) => {
      const [at, answer] = one.split("=");
      // Written by decisionText from an answer.
      return [Number(at), answer as Answer] as const;
    });
  return {
    ...{ applicationId, short },
    take: TAKES.find((one) => one === take) ?? "leave",
    answers: new Map(answers),
  };
}
