/** Said again: marks what stands in Slack as stale, so that it is composed anew and edited where it differs. */
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import type { Notices, SkipReason } from "./types.ts";

/** Left out for what a person's state was; the state has changed, so the question is asked again. */
const REOPENING: SkipReason[] = ["absent", "declined", "answered"];

/** Everything that was sent of these notices is composed again. */
export async function sayAgain(tx: Tx, workspaceId: string, noticeIds: string[]): Promise<void> {
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId: { in: noticeIds }, state: { in: ["SENT", "SENDING"] } },
    data: { stale: true },
  });
}

export function createRefresh(kinds: Kinds): Notices["refresh"] {
  return async (tx, { workspaceId, kind, subjectId, ordinal, recipient }) => {
    const said = [kind].flat();
    const whom = recipient === undefined ? undefined : [recipient].flat();
    if (whom?.length === 0) return;
    const of = { workspaceId, ...(whom && { recipient: { in: whom } }) };
    const about = { subjectId, ...(ordinal !== undefined && { ordinal }) };
    await tx.delivery.updateMany({
      where: { ...of, notice: { ...about, kind: { in: said } }, state: { in: ["SENT", "SENDING"] } },
      data: { stale: true },
    });
    const reopening = said.filter((one) => kinds.get(one).reopens);
    if (reopening.length > 0) {
      await tx.delivery.updateMany({
        where: {
          ...of,
          state: "SKIPPED",
          reason: { in: REOPENING },
          notice: { ...about, kind: { in: reopening }, state: "GOING_OUT" },
        },
        data: { state: "WAITING", reason: null },
      });
    }
  };
}
