/** What taking applications in will write, before it is written; and what was written. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import { plainly, type Said } from "../upload/index.ts";
import type { ProposedTeam } from "./assemble.rules.ts";
import { decideView } from "./decide-applications.view.ts";
import { type Decision, decisionText, readDecisionText } from "./decisions.rules.ts";
import { faultLine, teamLine } from "./describe-applications.ts";
import { APPLICATIONS, CONFIRM } from "./ids.ts";
import type { Plan } from "./plan-applications.ts";

/** A team may fill two blocks and a part of each of ten applications one more. */
const MOST_TEAMS = 40;
const MOST_FAULTS = 10;

function teamBlocks(words: Words, { holds, linked }: Plan, team: ProposedTeam): Block[] {
  const { confirm, decide } = words.application;
  const hold = holds.get(team.number);
  const lines = team.members.map(({ number, member }) => {
    const known = linked.get(number);
    const name = decide.member(number, member.name, member.role);
    return cut(`${name}${known ? confirm.linked(known) : ""}`, 300);
  });
  const held = hold ? [cut(confirm.hold(faultLine(words, hold)), 1500)] : [];
  return [
    rich(bold(cut(confirm.team(team.number, team.municipalities, team.name), 300))),
    bullets([...lines, ...held].map((line) => [run(line)])),
  ];
}

function leftBlocks(words: Words, { left }: Plan): Block[] {
  if (left.length === 0) return [];
  const lines = left.map(({ considered, faults }) => {
    const reasons = faults.slice(0, 3).map((fault) => faultLine(words, fault));
    return [run(cut([teamLine(words, considered.content), ...reasons].join("\n"), 1500))];
  });
  return [rich(bold(words.application.confirm.leftTitle)), bullets(lines)];
}

export interface ConfirmScreen {
  words: Words;
  language: Language;
  decisions: Decision[];
  plan: Plan;
}

function confirmView({ words, language, decisions, plan }: ConfirmScreen): ModalView {
  const { confirm, title } = words.application;
  const { teams, refusal, from } = plan;
  const mayImport = teams.length > 0 && refusal.length === 0;
  const refused: Block[] = [
    paragraph(confirm.refusal),
    bullets(refusal.slice(0, MOST_FAULTS).map((fault) => [run(cut(faultLine(words, fault), 600))])),
  ];
  const nothing = teams.length === 0 ? confirm.nothing : confirm.intro;
  return modal({
    id: CONFIRM.view,
    title,
    close: words.common.close,
    ...(mayImport && { submit: confirm.submit }),
    about: { mark: plan.mark, decisions: decisions.map(decisionText) },
    blocks: [
      ...(refusal.length > 0 ? refused : [paragraph(nothing)]),
      ...(mayImport && from ? [note(confirm.from(shortDate(from, language)))] : []),
      ...teams.slice(0, MOST_TEAMS).flatMap((team) => teamBlocks(words, plan, team)),
      ...leftBlocks(words, plan),
      actions(CONFIRM.backBlock, [button({ id: APPLICATIONS.decide, text: confirm.back })]),
    ],
  });
}

function goOn({ application }: Words): Block {
  const { decide } = application.status;
  return actions(CONFIRM.backBlock, [button({ id: APPLICATIONS.decide, text: decide, style: "primary" })]);
}

export function sayPlanned(screen: ConfirmScreen): Said {
  const { confirm } = screen.words.application;
  const said = plainly(confirm.intro);
  return { ...said, blocks: [...said.blocks, goOn(screen.words)], view: confirmView(screen) };
}

/** `plan`: as it is now. */
export function sayChanged(words: Words, plan: Plan): Said {
  const said = plainly(words.application.decide.changed);
  return {
    ...said,
    blocks: [...said.blocks, goOn(words)],
    view: decideView({ words, plan, hasChanged: true }),
  };
}

const aboutSchema = z.object({ mark: z.string(), decisions: z.array(z.string()) });

export function readConfirmed({ about }: Pick<SubmitContext, "about">): {
  mark: string;
  decisions: Decision[];
} {
  const { mark, decisions } = aboutSchema.parse(about);
  return { mark, decisions: decisions.map(readDecisionText) };
}

export function sayImported(words: Words, { teams, desk: { program } }: Plan): Said {
  const { confirm, status } = words.application;
  const people = teams.reduce((sum, { members }) => sum + members.length, 0);
  const text = confirm.done(teams.length, people);
  return {
    text,
    blocks: [
      paragraph(text),
      bullets(
        teams.slice(0, MOST_TEAMS).map(({ number, name }) => [run(cut(status.team(number, name), 200))]),
      ),
      note(program.state === "RUNNING" ? confirm.nextRunning : confirm.nextDraft),
    ],
  };
}
