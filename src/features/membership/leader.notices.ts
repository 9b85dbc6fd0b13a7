/** One direct message to whoever leads a team now, took somebody's place in it, or led it until yesterday. */
import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, MessageContent, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { nextSession } from "../session/index.ts";
import { FORMER_LEADER_NOTICE, LEADER_NOTICE, SUCCESSOR_NOTICE } from "./ids.ts";
import {
  formerLeaderMessage,
  leaderMessage,
  revokedMessage,
  successorMessage,
  type Told,
} from "./leader.card.ts";
import { covers, type TeamRole } from "./roster.rules.ts";
import { findPlace, leaderOn, nameOfMember } from "./roster.store.ts";

export interface OpenWork {
  title: string;
  /** Last day; undefined: none is set. */
  due: string | undefined;
}

/** What a team has been given and owes; handed over by the feature that knows assignments. */
export type ReadOpenWork = (tx: Tx, program: ProgramFacts, teamId: string, at: Date) => Promise<OpenWork[]>;

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

const factsShape = z.object({ succeeds: z.string().nullish(), follows: z.string().nullish() });

interface Speaking {
  kind: string;
  /** Whether what was announced is still so. */
  holds(role: TeamRole): boolean;
  message(told: Told): MessageContent;
}

function placeKind({ kind, holds, message }: Speaking, readOpenWork: ReadOpenWork): NoticeKind {
  const isTrue = (place: Place | undefined, at: Date): place is Place =>
    place !== undefined && holds(place.role) && covers(place, dateOf(at));

  async function toldOf(tx: Tx, notice: NoticeFacts, place: Place, at: Date): Promise<Omit<Told, "words">> {
    const { workspaceId } = notice;
    const { succeeds, follows } = factsShape.parse(notice.facts ?? {});
    const program = await loadProgram(tx, workspaceId, place.enrollment.programId);
    const name = (id: string | null | undefined) => (id ? nameOfMember(tx, workspaceId, id) : undefined);
    return {
      ...{ team: place.team, role: place.role, from: place.from, rules: program.rules },
      predecessor: await name(succeeds),
      leaderBefore: await name(follows),
      leader: await leaderOn(tx, { workspaceId, teamId: place.teamId }, dateOf(at)),
      next: await nextSession(tx, program, at),
      work: await readOpenWork(tx, program, place.teamId, at),
    };
  }

  return {
    kind,
    urgency: "routine",

    async audience(tx, { workspaceId, subjectId }, at) {
      const place = await findPlace(tx, workspaceId, subjectId);
      if (!isTrue(place, at)) return { people: [], channels: [], skipped: [] };
      const { personId } = place.enrollment;
      return place.team.onHold
        ? { people: [], channels: [], skipped: [{ personId, reason: "on-hold" }] }
        : { people: [personId], channels: [], skipped: [] };
    },

    async compose(tx, notice, deliveries, at) {
      const place = await findPlace(tx, notice.workspaceId, notice.subjectId);
      const told = isTrue(place, at) ? await toldOf(tx, notice, place, at) : undefined;
      return new Map(
        deliveries.map(({ deliveryId, language, sent }): [string, Composed] => {
          const words = wordsIn(language);
          if (told) return [deliveryId, { say: message({ ...told, words }) }];
          return [deliveryId, sent ? { say: revokedMessage(words) } : { skip: "withdrawn" }];
        }),
      );
    },
  };
}

export function createLeaderNotices(readOpenWork: ReadOpenWork): NoticeKind[] {
  const kinds: Speaking[] = [
    { kind: LEADER_NOTICE, holds: (role) => role === "LEADER", message: leaderMessage },
    { kind: SUCCESSOR_NOTICE, holds: () => true, message: successorMessage },
    { kind: FORMER_LEADER_NOTICE, holds: (role) => role !== "LEADER", message: formerLeaderMessage },
  ];
  return kinds.map((one) => placeKind(one, readOpenWork));
}
