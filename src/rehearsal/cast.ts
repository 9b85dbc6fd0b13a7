/** Who plays: everybody of the workbook gets an account in the sandbox, and the office its private channel. */
import type { Actor, Sandbox } from "../sandbox/index.ts";
import { addDays } from "../shared/japanese-date.ts";
import type { LabelledStatement } from "./labelled.ts";
import { patient } from "./patient.ts";
import { covers, type Succession, type Term, type Turns } from "./turns.ts";

export interface Trainee {
  number: string;
  name: string;
  email: string | null;
  team: number;
  teamName: string;
  role: "LEADER" | "CONTACT" | "MEMBER";
  /** Whose words they speak. */
  affiliation: LabelledStatement["voice"];
}

export interface Player extends Trainee {
  slackUserId: string;
  readonly actor: Actor;
  takesPart: Term;
  leads?: Term;
}

/** Who is there before the program is: the office with its channel, and everybody's accounts. */
export interface House {
  slack: Sandbox;
  officers: Actor[];
  officerIds: string[];
  councilChannel: string;
  programChannel: string;
  /** By e-mail, or by name for whoever has none. */
  accounts: ReadonlyMap<string, string>;
  /** How people and channels are called in what is written; a trainee by number and name once they have one. */
  names: Map<string, string>;
  idle(): Promise<void>;
}

export interface Cast {
  players: Player[];
  officers: Actor[];
  officerIds: string[];
  councilChannel: string;
  programChannel: string;
}

const OFFICERS = ["事務局 山本", "事務局 清水"];
const COUNCIL = "研修事務局";

/** The office alone, whose channel the app has to know before it starts. */
export function gatherOffice(slack: Sandbox): { officerIds: string[]; councilChannel: string } {
  const officerIds = OFFICERS.map((name, index) =>
    slack.addUser({ name, email: `office${index + 1}@example.jp` }),
  );
  return {
    officerIds,
    councilChannel: slack.addChannel({ name: COUNCIL, isPrivate: true, members: officerIds }),
  };
}

const accountKey = ({ email, name }: Pick<Trainee, "email" | "name">) => email ?? name;

export function gatherHouse(
  slack: Sandbox,
  { officerIds, councilChannel }: ReturnType<typeof gatherOffice>,
  people: Pick<Trainee, "email" | "name">[],
  programChannelName: string,
  idle: () => Promise<void>,
): House {
  const accounts = new Map(
    people.map(({ name, email }) => [
      accountKey({ name, email }),
      slack.addUser({ name, ...(email && { email }), locale: "ja-JP" }),
    ]),
  );
  const programChannel = slack.addChannel({
    name: programChannelName,
    members: [...officerIds, ...accounts.values()],
  });
  return {
    slack,
    officers: officerIds.map((id) => patient(slack.as(id), idle)),
    officerIds,
    councilChannel,
    programChannel,
    accounts,
    names: new Map([
      ...officerIds.map((id, index) => [id, OFFICERS[index] ?? id] as const),
      [councilChannel, `#${COUNCIL}`],
      [programChannel, `#${programChannelName}`],
    ]),
    idle,
  };
}

/** The account of whoever comes in the middle of the year: known before it is there. */
export const SUCCESSOR_ACCOUNT = "U0SUCCESSOR";

/** Somebody who may not have an account yet: the actor is asked for when they act. */
function playerOf({ slack, names, idle }: House, trainee: Trainee, slackUserId: string): Player {
  names.set(slackUserId, `${trainee.number} ${trainee.name}`);
  return {
    ...trainee,
    slackUserId,
    takesPart: {},
    ...(trainee.role === "LEADER" && { leads: {} }),
    get actor() {
      return patient(slack.as(slackUserId), idle);
    },
  };
}

function find(players: Player[], number: string): Player {
  const player = players.find((one) => one.number === number);
  if (!player) throw new Error(`nobody has the number ${number}`);
  return player;
}

function succeed(house: House, players: Player[], { predecessor, ...dates }: Succession): Player {
  const { lastDay, firstDay, successor } = dates;
  const before = find(players, predecessor);
  before.takesPart = { to: lastDay };
  const { team, teamName, role, affiliation } = before;
  const { number, name, email } = successor;
  const trainee = { number, name, email, team, teamName, role, affiliation };
  const after = playerOf(house, trainee, SUCCESSOR_ACCOUNT);
  after.takesPart = { from: firstDay };
  return after;
}

/** Everybody who is ever enrolled, once the program stands; each with their own days. */
export function gatherCast(house: House, trainees: Trainee[], { succession, newLeader }: Turns): Cast {
  const players = trainees.map((trainee) => {
    const slackUserId = house.accounts.get(accountKey(trainee));
    if (slackUserId === undefined) throw new Error(`${trainee.name} has no account`);
    return playerOf(house, trainee, slackUserId);
  });
  if (succession) players.push(succeed(house, players, succession));
  if (newLeader) {
    const { firstDay } = newLeader;
    const next = find(players, newLeader.leader);
    const former = players.find(({ team, role }) => team === next.team && role === "LEADER");
    if (former) former.leads = { to: addDays(firstDay, -1) };
    next.leads = { from: firstDay };
  }
  const { officers, officerIds, councilChannel, programChannel } = house;
  return { players, officers, officerIds, councilChannel, programChannel };
}

export function playersOn({ players }: Cast, date: string): Player[] {
  return players.filter(({ takesPart }) => covers(takesPart, date));
}

export function leadsOn({ leads }: Player, date: string): boolean {
  return leads !== undefined && covers(leads, date);
}

/** Who does what the office does. */
export function officerOf({ officers }: Pick<Cast, "officers">): Actor {
  const [first] = officers;
  if (!first) throw new Error("there is no officer");
  return first;
}
