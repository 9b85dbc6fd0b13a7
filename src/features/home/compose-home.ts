/** App Home as it stands now, for one person: which parts they see follows from what they are to the program. */
import type { HomeView } from "@slack/types";
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { NoticePreview } from "../../platform/notices/index.ts";
import { type Block, divider, header, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut, LIMITS, within } from "../../platform/slack/limits.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { firstBlocks } from "../launch/index.ts";
import type { CountMails } from "../mail/index.ts";
import { ownDataButton } from "../mydata/index.ts";
import { mayDo, peopleByIds } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import type { ReadColumn } from "../review/index.ts";
import { sessionsOf } from "../session/index.ts";
import { apart, fitted } from "./home.rules.ts";
import { HOME } from "./ids.ts";
import {
  glanceSection,
  noticesSection,
  type OfficeReading,
  tasksSection,
  visitsSection,
  workSection,
} from "./office.card.ts";
import { nextSection, owedSection, recordSection } from "./own.card.ts";
import { readOwn } from "./read-own.ts";
import { isTrainee, nextSessionSection, sessionFactsSection } from "./session.card.ts";
import { settingsSection } from "./settings.card.ts";
import { boardSection, teamSection } from "./team.card.ts";

export interface HandedToHome {
  preview: NoticePreview;
  /** What /program offers. */
  subCommands: SubCommand[];
  mails: CountMails;
  /** What stands beside the assignments. */
  columns: ReadColumn[];
}

const PURPOSE_LENGTH = 400;

type Needs = Pick<Deps, "db" | "slack">;

interface Asked {
  who: Who;
  at: Date;
  page: string;
}

function view(blocks: Block[]): HomeView {
  return {
    type: "home",
    callback_id: HOME.view,
    blocks: within("blocksPerView", apart(blocks)),
    private_metadata: "{}",
  };
}

/** What it is and what it is for. */
const head = ({ title, purpose }: ProgramFacts): Block[] => [
  header(cut(title, LIMITS.header)),
  ...(purpose ? [rich(run(cut(purpose, PURPOSE_LENGTH)))] : []),
];

async function ownSections(
  { db }: Needs,
  reading: OfficeReading,
  { preview }: HandedToHome,
): Promise<Block[][]> {
  const tx = db.client;
  const { who, words, program, sessions, at } = reading;
  const own = await readOwn(tx, reading);
  const card = { words, program, own, at };
  const isRunning = program.state === "RUNNING";
  const reader = { workspaceId: who.workspaceId, programId: program.id, personId: who.personId };
  const message = isRunning ? await preview.nextFor(tx, reader, at) : undefined;
  return [
    ...(isRunning ? [owedSection(card), await nextSessionSection(tx, reading)] : []),
    await boardSection(tx, words, reading),
    teamSection(words, own.lists, at),
    recordSection(card),
    ...(isRunning ? [nextSection({ words, program, sessions, message })] : []),
  ];
}

async function officeSections({ db, slack }: Needs, reading: OfficeReading): Promise<Block[][]> {
  const tx = db.client;
  const glance = await glanceSection(tx, slack, reading);
  const tasks = await tasksSection(tx, reading);
  if (reading.program.state === "DRAFT") return [glance, tasks];
  return [glance, tasks, await workSection(tx, reading), await noticesSection(tx, reading)];
}

/** For whoever has a role in the program. Before it begins a trainee is told that, and nothing else. */
async function sectionsFor(needs: Needs, reading: OfficeReading, handed: HandedToHome): Promise<Block[][]> {
  const tx = needs.db.client;
  const { who, words, program, at } = reading;
  const isOffice = mayDo(who, "program.start");
  const seesCounts = !isOffice && mayDo(who, "program.see");
  const sections: Block[][] = [];
  if (isOffice) sections.push(...(await officeSections(needs, reading)));
  if (seesCounts) {
    sections.push(await glanceSection(tx, needs.slack, reading), await visitsSection(tx, reading));
  }
  if (program.state === "DRAFT") {
    return sections.length > 0
      ? sections
      : [[...head(program), paragraph(words.schedule.trainee.notStarted)]];
  }
  const title = sections.length > 0 ? [] : [[...head(program), ...closedNote(words, program)]];
  if (isTrainee(who)) return [...title, ...sections, ...(await ownSections(needs, reading, handed))];
  if (sections.length > 0) return sections;
  return [...title, await sessionFactsSection(tx, { ...reading, at })];
}

const closedNote = (words: Words, { state }: ProgramFacts) =>
  state === "CLOSED" ? [paragraph(words.home.closed)] : [];

async function footOf({ db }: Needs, { who, words, program, at }: OfficeReading): Promise<Block[]> {
  const contact = note(words.session.contact(program.contact), words.home.asOf(at));
  if (program.state === "DRAFT" && !mayDo(who, "program.see")) return [contact];
  const [settings] = await peopleByIds(db.client, who.workspaceId, [who.personId]);
  const { language, rules } = program;
  const own = settings ? settingsSection({ words, settings, language, hours: rules.officeHours }) : [];
  return [...own, ...ownDataButton(words), contact];
}

/** Somebody whom the app does not know, or who has no part in the program today: what this is, and whom to ask. */
function strangerView(words: Words, who: Who, program: ProgramFacts | undefined): HomeView {
  const { common, home } = words;
  const contact = program?.contact;
  const isKnown = who.personId !== undefined;
  const say = isKnown ? common.noRole : common.unknownPerson;
  return view([
    paragraph(home.welcome),
    paragraph(contact ? say(contact) : common.noProgram),
    ...(isKnown ? [divider(), ...ownDataButton(words)] : []),
  ]);
}

const isKnown = (who: Who): who is KnownWho => who.personId !== undefined;

export async function composeHome(needs: Needs, handed: HandedToHome, asked: Asked): Promise<HomeView> {
  const { who, at, page } = asked;
  const words = wordsIn(who.language);
  const tx = needs.db.client;
  const program = await findProgram(tx, who.workspaceId);
  if (!program && isKnown(who) && mayDo(who, "program.import")) {
    return view([paragraph(words.home.welcome), ...firstBlocks(words, handed.subCommands)]);
  }
  if (!program || !isKnown(who) || who.roles.size === 0) return strangerView(words, who, program);
  const sessions = await sessionsOf(tx, program);
  const { subCommands, columns, mails } = handed;
  const reading: OfficeReading = { who, words, program, sessions, at, page, subCommands, columns, mails };
  const sections = await sectionsFor(needs, reading, handed);
  const foot = await footOf(needs, reading);
  const cutNote = () => note(words.home.cut);
  return view(fitted({ sections, foot, most: LIMITS.blocksPerView, between: divider, cut: cutNote }));
}
