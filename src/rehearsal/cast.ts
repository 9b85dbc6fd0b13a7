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

export interface Office {
  /** The office's two people. */
  officerIds: string[];
  councilChannel: string;
}

export interface Cast {
  players: Player[];
  officers: Actor[];
  councilChannel: string;
  programChannel: string;
  nameOf(slackUserId: string): string;
  channelName(channelId: string): string;
}

const OFFICERS = ["事務局 山本", "事務局 清水"];
const COUNCIL = "研修事務局";

/** The office is there before the program is. */
export function gatherOffice(slack: Sandbox): Office {
  const officerIds = OFFICERS.map((name, index) =>
    slack.addUser({ name, email: `office${index + 1}@example.jp` }),
  );
  return {
    officerIds,
    councilChannel: slack.addChannel({ name: COUNCIL, isPrivate: true, members: officerIds }),
  };
}

export function gatherCast(
  slack: Sandbox,
  { officerIds, councilChannel }: Office,
  trainees: Trainee[],
  programChannelName: string,
  idle: () => Promise<void>,
): Cast {
  const names = new Map(officerIds.map((id, index) => [id, OFFICERS[index] ?? id]));
  const players = trainees.map((trainee) => {
    const { name, email, number } = trainee;
    const slackUserId = slack.addUser({ name, ...(email && { email }), locale: "ja-JP" });
    names.set(slackUserId, `${number} ${name}`);
    return { ...trainee, slackUserId, actor: patient(slack.as(slackUserId), idle) };
  });
  const everybody = [...officerIds, ...players.map((player) => player.slackUserId)];
  const programChannel = slack.addChannel({ name: programChannelName, members: everybody });
  const channels = new Map([
    [councilChannel, `#${COUNCIL}`],
    [programChannel, `#${programChannelName}`],
  ]);
  return {
    players,
    officers: officerIds.map((id) => patient(slack.as(id), idle)),
    councilChannel,
    programChannel,
    nameOf: (id) => names.get(id) ?? id,
    channelName: (id) => channels.get(id) ?? "DM",
  };
}
