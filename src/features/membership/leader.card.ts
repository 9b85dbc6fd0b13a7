/** What somebody reads who has something else to do in a team from now on. Names were typed: rich text only. Pure. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import { type Block, bold, bullets, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { ProgramRules } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { teamName } from "./describe-roster.ts";
import type { OpenWork } from "./leader.notices.ts";
import type { TeamRole } from "./roster.rules.ts";

export interface Told {
  words: Words;
  team: { number: number; name: string };
  role: TeamRole;
  /** First day. */
  from: string;
  rules: Pick<ProgramRules, "officeHours">;
  /** Whose place they took. */
  predecessor: string | undefined;
  /** Who led before them. */
  leaderBefore: string | undefined;
  /** Who leads now. */
  leader: string | undefined;
  next: Pick<SessionFacts, "number" | "date" | "startTime" | "endTime"> | undefined;
  work: OpenWork[];
}

const MOST_WORK = 10;
const name = (text: string) => cut(text, 60);

/** The next session, and what the team owes. */
function whatComes({ words, rules, next, work }: Told): RichTextElement[][] {
  const { told } = words.membership;
  const items = work
    .slice(0, MOST_WORK)
    .map(({ title, due }) => told.item(cut(title, 60), due, rules.officeHours.to));
  return [...(next ? [[run(told.next(next))]] : []), ...(items.length > 0 ? [[run(told.work(items))]] : [])];
}

interface Said {
  title: string;
  intro: string;
  lines: RichTextElement[][];
  end: string;
}

function message({ title, intro, lines, end }: Said): MessageContent {
  const blocks: Block[] = [
    rich(bold(title)),
    rich(run(intro)),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    paragraph(end),
  ];
  return { text: `${title}\n${intro}`, blocks };
}

export function leaderMessage(say: Told): MessageContent {
  const { words, team, from, predecessor, leaderBefore } = say;
  const { leader } = words.membership;
  const intro = predecessor
    ? leader.succeeds(name(predecessor), from)
    : leader.intro(from, leaderBefore && name(leaderBefore));
  return message({
    title: leader.title(teamName(team)),
    intro,
    lines: [...leader.does.map((line) => [run(line)]), ...whatComes(say)],
    end: leader.end,
  });
}

export function successorMessage(say: Told): MessageContent {
  const { words, team, role, from, predecessor } = say;
  const { successor, roles } = words.membership;
  return message({
    title: successor.title(teamName(team)),
    intro: successor.intro(name(predecessor ?? ""), from, roles[role]),
    lines: [...whatComes(say), [run(successor.records)]],
    end: successor.end,
  });
}

export function formerLeaderMessage(say: Told): MessageContent {
  const { words, team, role, from, leader } = say;
  const { former } = words.membership;
  return message({
    title: former.title(teamName(team)),
    intro: former.intro(leader && name(leader), from),
    lines: [],
    end: role === "CONTACT" ? former.asContact : former.asMember,
  });
}

/** It was said, and is no longer so. */
export function revokedMessage({ membership }: Words): MessageContent {
  return { text: membership.told.revoked, blocks: [paragraph(membership.told.revoked)] };
}
