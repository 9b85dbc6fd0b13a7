/** Through whose eyes the year is shown: the office, a leader, a trainee who is reminded, and who came to it later. */
import type { Cast, Player } from "./cast.ts";
import type { SentMessage } from "./sent.ts";
import type { Turns } from "./turns.ts";

export interface Eyes {
  slackUserId: string;
  /** Which part they play. */
  part: string;
  about: string;
  isOfficer: boolean;
  /** The first day, for whoever comes in the middle of the year. */
  from?: string;
}

export interface View {
  id: string;
  name: string;
  people: Eyes[];
}

/** Everybody's year is as usual in it: nobody comes, leaves or begins to lead. */
function ordinaryTeams({ players }: Cast): Set<number> {
  const isChanged = ({ takesPart, leads }: Player) =>
    [takesPart, leads].some((term) => term?.from || term?.to);
  const changed = new Set(players.filter(isChanged).map(({ team }) => team));
  return new Set(players.map(({ team }) => team).filter((team) => !changed.has(team)));
}

/** Of the trainees of ordinary teams the one who hears of most, reminders among it, in Japanese. */
function remindedOf(cast: Cast, sent: SentMessage[]): Player | undefined {
  const ordinary = ordinaryTeams(cast);
  const kinds = new Map<string, Set<string>>();
  const inJapanese = new Set<string>();
  for (const message of sent) {
    if (!message.user) continue;
    const heard = kinds.get(message.user) ?? new Set();
    for (const kind of message.kinds) heard.add(kind);
    kinds.set(message.user, heard);
    if (/[ぁ-ん]/.test(message.versions[0]?.text ?? "")) inJapanese.add(message.user);
  }
  const weight = ({ slackUserId }: Player) => {
    const heard = kinds.get(slackUserId) ?? new Set();
    return heard.size + (heard.has("reflection.reminder") ? 1000 : 0);
  };
  const able = cast.players.filter(
    ({ role, team, slackUserId }) => role === "MEMBER" && ordinary.has(team) && inJapanese.has(slackUserId),
  );
  return able.sort((a, b) => weight(b) - weight(a) || a.number.localeCompare(b.number))[0];
}

const IN_DM = "アプリからのDMと、全員のチャンネルに届いたものです。";

function eyesOf(player: Player | undefined, part: string, about: string): Eyes[] {
  if (!player) return [];
  const { slackUserId, teamName, takesPart } = player;
  const { from } = takesPart;
  const whole = `${teamName}。${about}${IN_DM}`;
  return [{ slackUserId, part, about: whole, isOfficer: false, ...(from && { from }) }];
}

export function chooseEyes(cast: Cast, turns: Turns, sent: SentMessage[]): View[] {
  const { players } = cast;
  const reminded = remindedOf(cast, sent);
  const inTeam = (role: Player["role"]) =>
    players.find((player) => player.team === reminded?.team && player.role === role);
  const numbered = (number: string | undefined) => players.find((player) => player.number === number);
  const officer: Eyes = {
    slackUserId: cast.officerIds[0] ?? "",
    part: "事務局",
    about: "事務局のチャンネル、全員のチャンネル、アプリからのDMに届いたものと、事務局がしたことです。",
    isOfficer: true,
  };
  return [
    { id: "office", name: "事務局", people: [officer] },
    {
      id: "leader",
      name: "チームリーダー",
      people: [
        ...eyesOf(inTeam("LEADER"), "リーダー", ""),
        ...eyesOf(inTeam("CONTACT"), "連絡担当", "リーダーと同じチームの連絡担当です。"),
        ...eyesOf(
          numbered(turns.newLeader?.leader),
          "年度途中からのリーダー",
          "年度の途中に前のリーダーから引き継いだ方です。",
        ),
      ],
    },
    {
      id: "trainee",
      name: "受講者",
      people: [
        ...eyesOf(reminded, "受講者", "振り返りの再度のお知らせも届いた方です。"),
        ...eyesOf(
          numbered(turns.succession?.successor.number),
          "後任の受講者",
          "年度の途中に前任の方から引き継いだ方です。",
        ),
      ],
    },
  ];
}
