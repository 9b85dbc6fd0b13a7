/** For each application, whether and how it becomes a team; for people who may be known, who they are. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  type Block,
  bold,
  bullets,
  divider,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal, radioInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import type { Considered } from "./consider-applications.ts";
import { type Decision, shortOf, TAKES, takesOf } from "./decisions.rules.ts";
import { lines, MOST_LINES, teamLine } from "./describe-applications.ts";
import { DECIDE } from "./ids.ts";
import { ANSWERS, type Answer, type Question } from "./known-people.rules.ts";
import type { Plan } from "./plan-applications.ts";

/** What a modal holds, with room for what stands above. */
const MOST_BLOCKS = 90;
const MOST_SHOWN = 10;
const MOST_QUESTIONS = 30;

export interface DecideScreen {
  words: Words;
  /** As the app proposes it. */
  plan: Plan;
  /** What has been read before. */
  above?: Block[];
  hasChanged?: boolean;
}

function takeInput(words: Words, { standing, content }: Considered, ordinal: number): Block {
  const { takes, label, holdHint } = words.application.decide;
  const parts = standing.kind === "split" ? standing.parts.length : 0;
  const offered = takesOf(standing);
  const options = offered.map((take) => ({
    value: take,
    text: take === "split" ? takes.split(parts) : takes[take],
  }));
  return radioInput({
    ...{ id: `${DECIDE.take}-${ordinal}`, label: cut(label(content.team), 500), options },
    ...(offered.includes("hold") && { hint: holdHint }),
    // What has nothing to be decided is proposed; the rest is asked.
    ...(standing.kind === "ready" && { initial: "take" }),
  });
}

function questionText({ decide }: Words["application"], { name, about }: Question): string {
  if (about.kind === "twin") return decide.twin(name, about.twin.team, about.twin.fileName);
  const { person } = about;
  return about.kind === "enrolled"
    ? decide.enrolled(
        name,
        { ...person, number: about.person.enrolled?.number ?? null },
        person.enrolled?.team ?? null,
      )
    : decide.known(name, person);
}

/** Some answer has been given for each kind, by its own words. */
function answerText({ decide }: Words["application"], { about: { kind } }: Question, answer: Answer): string {
  const words: Partial<Record<Answer, string>> = decide.answers[kind];
  return words[answer] ?? answer;
}

function questionInput(words: Words, question: Question, ordinal: number): Block {
  const { about } = question;
  return radioInput({
    id: `${DECIDE.person}-${ordinal}`,
    label: cut(questionText(words.application, question), 1000),
    options: ANSWERS[about.kind].map((value) => ({
      value,
      text: answerText(words.application, question, value),
    })),
    // Only those who are taken along need an answer.
    optional: true,
    ...(about.kind === "known" && about.isSure && { initial: "same" }),
  });
}

interface Asked {
  blocks: Block[];
  applications: string[];
  /** Ordinal of the application, and the row. */
  people: string[];
}

function ask({ words, plan }: DecideScreen, one: Considered, so: Asked): Asked {
  const all = lines(words, one, plan);
  const shown = [
    ...all.slice(0, MOST_LINES),
    ...(all.length > MOST_LINES ? [words.application.decide.faultsMore(all.length - MOST_LINES)] : []),
  ];
  const { application, content, questions, standing } = one;
  const ordinal = so.applications.length + 1;
  const isOpen = standing.kind !== "incomplete";
  const asked = isOpen ? questions : [];
  return {
    blocks: [
      ...so.blocks,
      divider(),
      rich(bold(cut(teamLine(words, content), 300)), run(`　${cut(application.fileName, 100)}`)),
      ...(shown.length > 0 ? [bullets(shown.map((line) => [run(cut(line, 1000))]))] : []),
      ...asked.map((question, index) => questionInput(words, question, so.people.length + index + 1)),
      ...(isOpen ? [takeInput(words, one, ordinal)] : []),
    ],
    applications: isOpen
      ? [...so.applications, `${application.id}|${shortOf(application)}`]
      : so.applications,
    people: [...so.people, ...asked.map(({ at }) => `${ordinal}:${at}`)],
  };
}

export function decideView(screen: DecideScreen): ModalView {
  const { words, plan, above = [], hasChanged } = screen;
  const { decide, title } = words.application;
  const { open } = plan.desk;
  const top = [...above, ...(hasChanged ? [paragraph(decide.changed)] : [])];
  let asked: Asked = { blocks: [], applications: [], people: [] };
  let shown = 0;
  for (const one of open.slice(0, MOST_SHOWN)) {
    const next = ask(screen, one, asked);
    const isFull = top.length + next.blocks.length > MOST_BLOCKS || next.people.length > MOST_QUESTIONS;
    if (isFull && shown > 0) break;
    asked = next;
    shown++;
  }
  const isAsking = asked.applications.length > 0;
  const more = open.length - shown;
  return modal({
    id: DECIDE.view,
    title,
    close: words.common.close,
    ...(isAsking && { submit: decide.submit }),
    about: { applications: asked.applications, people: asked.people },
    blocks: [
      ...top,
      paragraph(isAsking ? decide.intro : decide.nothing),
      ...asked.blocks,
      ...(more > 0 ? [note(decide.more(more))] : []),
    ],
  });
}

const aboutSchema = z.object({ applications: z.array(z.string()), people: z.array(z.string()) });
const takeSchema = z.enum(TAKES).catch("leave");
const answerSchema = z.enum(["same", "other", "skip", "take"]);

/** Questions about people whose application is taken have to be answered: those that are not, by block id. */
export function readDecisions(
  { about, values }: Pick<SubmitContext, "about" | "values">,
  words: Words,
): { decisions: Decision[] } | { errors: Record<string, string> } {
  const { applications, people } = aboutSchema.parse(about);
  const errors: Record<string, string> = {};
  const decisions = applications.map((named, index): Decision => {
    const [applicationId = "", short = ""] = named.split("|");
    const take = takeSchema.parse(values.one(`${DECIDE.take}-${index + 1}`));
    const answers = new Map<number, Answer>();
    for (const [place, person] of people.entries()) {
      const [ordinal, at] = person.split(":").map(Number);
      if (ordinal !== index + 1 || at === undefined) continue;
      const id = `${DECIDE.person}-${place + 1}`;
      const answer = answerSchema.safeParse(values.one(id));
      if (answer.success) answers.set(at, answer.data);
      else if (take !== "leave") errors[id] = words.application.decide.answerNeeded;
    }
    return { applicationId, short, take, answers };
  });
  return Object.keys(errors).length > 0 ? { errors } : { decisions };
}
