/** Who plays: everybody of the workbook gets an account in the sandbox, and the office its private channel. */
import type { Actor, Sandbox } from "../sandbox/index.ts";

export interface Trainee {
  number: string;
  name: string;
  email: string | null;
  team: number;
  teamName: string;
  role: "LEADER" | "CONTACT" | "MEMBER";
  language: "ja" | "en";
}

export interface Player extends Trainee {
  slackUserId: string;
  actor: Actor;
}

export interface Cast {
  players: Player[];
  /** The office's two people. */
  officers: Actor[];
  councilChannel: string;
  programChannel: string;
  nameOf(slackUserId: string): string;
  channelName(channelId: string): string;
}

const OFFICERS = ["事務局 山本", "事務局 清水"];
const COUNCIL = "研修事務局";

export function gatherCast(slack: Sandbox, trainees: Trainee[], programChannelName: string): Cast {
  const names = new Map<string, string>();
  const add = (user: Parameters<Sandbox["addUser"]>[0], called: string) => {
    const id = slack.addUser(user);
    names.set(id, called);
    return id;
  };
  const players = trainees.map((trainee) => {
    const { name, email, number } = trainee;
    const slackUserId = add({ name, ...(email && { email }), locale: "ja-JP" }, `${number} ${name}`);
    return { ...trainee, slackUserId, actor: slack.as(slackUserId) };
  });
  const officerIds = OFFICERS.map((name, index) =>
    add({ name, email: `office${index + 1}@example.jp` }, name),
  );
  const councilChannel = slack.addChannel({ name: COUNCIL, isPrivate: true, members: officerIds });
  const everybody = [...officerIds, ...players.map((player) => player.slackUserId)];
  const programChannel = slack.addChannel({ name: programChannelName, members: everybody });
  const channels = new Map([
    [councilChannel, `#${COUNCIL}`],
    [programChannel, `#${programChannelName}`],
  ]);
  return {
    players,
    officers: officerIds.map((id) => slack.as(id)),
    councilChannel,
    programChannel,
    nameOf: (id) => names.get(id) ?? id,
    channelName: (id) => channels.get(id) ?? "DM",
  };
}
