/** Who plays: everybody of the workbook gets an account in the sandbox, and the office its private channel. */
import type { Actor, Sandbox } from "../sandbox/index.ts";
import { patient } from "./patient.ts";

export interface Trainee {
  number: string;
  name: string;
  email: string | null;
  team: number;
  teamName: string;
  role: "LEADER" | "CONTACT" | "MEMBER";
}

export interface Player extends Trainee {
  slackUserId: string;
  actor: Actor;
}

/** Who is there before the program is: the office with its channel, and everybody's accounts. */
export interface House {
  slack: Sandbox;
  officers: Actor[];
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

/** Everybody who is enrolled, once the program stands. */
export function gatherCast({ slack, accounts, names, idle, ...house }: House, trainees: Trainee[]): Cast {
  const players = trainees.map((trainee) => {
    const slackUserId = accounts.get(accountKey(trainee));
    if (slackUserId === undefined) throw new Error(`${trainee.name} has no account`);
    names.set(slackUserId, `${trainee.number} ${trainee.name}`);
    return { ...trainee, slackUserId, actor: patient(slack.as(slackUserId), idle) };
  });
  const { officers, councilChannel, programChannel } = house;
  return { players, officers, councilChannel, programChannel };
}
