/** The next session on App Home: when and where, its files, and for a trainee whether they come. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { type Block, header, paragraph } from "../../platform/slack/blocks.ts";
import type { KnownWho, Role } from "../../platform/slack/who.ts";
import { attendanceCard } from "../attendance/index.ts";
import { intentionCard } from "../intention/index.ts";
import { releasedBlocks } from "../material/index.ts";
import { mayDo } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { nextOf, type SessionFacts, sessionBlocks } from "../session/index.ts";
import { observedSessions } from "./home.store.ts";

const OWN: readonly Role[] = ["trainee", "leader", "contact"];
const ONLY_TRAINEE: ReadonlySet<Role> = new Set<Role>(["trainee"]);

interface Coming {
  who: KnownWho;
  words: Words;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
}

async function facts(tx: Tx, { words, at }: Coming, session: SessionFacts): Promise<Block[]> {
  return [
    header(words.schedule.trainee.next(session.number)),
    ...sessionBlocks(words, session),
    ...(await releasedBlocks(tx, { words, session, at })),
  ];
}

/** With what a trainee, leader or contact says of it: the panels of /session, without the office's part of them. */
export async function nextSessionSection(tx: Tx, coming: Coming): Promise<Block[]> {
  const { who, words, program, sessions, at } = coming;
  const session = nextOf(sessions, at);
  if (!session) return [paragraph(words.home.session.none)];
  const roles = new Set([...who.roles].filter((role) => OWN.includes(role)));
  const card = { who: { ...who, roles }, words, program, session, at };
  return [
    ...(await facts(tx, coming, session)),
    ...(await intentionCard(tx, card, { isAskedBeside: true })),
    // The team's list has its place below, on the board.
    ...(await attendanceCard(tx, { ...card, who: { ...who, roles: ONLY_TRAINEE } })),
  ];
}

/** For a speaker or an observer: facts only, of the sessions that concern them. */
export async function sessionFactsSection(tx: Tx, coming: Coming): Promise<Block[]> {
  const { who, words, program, sessions, at } = coming;
  const { workspaceId, personId } = who;
  const registered = await observedSessions(tx, { workspaceId, programId: program.id, personId });
  const isAll = !registered || registered.length === 0 || who.roles.has("speaker");
  const own = isAll ? sessions : sessions.filter(({ number }) => registered.includes(number));
  const session = nextOf(own, at);
  if (session) return facts(tx, coming, session);
  const { none, notRegistered } = words.home.session;
  return [paragraph(nextOf(sessions, at) ? notRegistered : none)];
}

export const isTrainee = (who: KnownWho) => mayDo(who, "attendance.mark-own");
