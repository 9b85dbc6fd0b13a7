/** Keeps what people wrote to one session: what counts, and every version of it, in a statement for all of them. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type Answers, isEmpty, isSame, type ReflectionState } from "./reflection.rules.ts";
import { addVersions, type StoredReflection, saveReflections, touchVersions } from "./reflection.store.ts";

export interface Keep {
  enrollmentId: string;
  stored: StoredReflection | undefined;
  state: ReflectionState;
  answers: Answers;
  /** Person id of who wrote or entered it. */
  enteredById: string;
  at: Date;
}

/** What was handed in goes on counting when a draft of it comes too late. */
const countsStill = ({ stored, state }: Keep) => stored?.state === "SUBMITTED" && state === "DRAFT";

/** The same once more makes no new version. */
function changes(keep: Keep): boolean {
  const { stored, state, answers } = keep;
  if (!stored) return !isEmpty(answers);
  return !isSame(stored.answers, answers) || (stored.state !== state && !countsStill(keep));
}

/** Each enrollment once, and locked. Returns those whose answer changed. */
export async function keepReflections(tx: Tx, session: SessionFacts, keeps: Keep[]): Promise<Set<string>> {
  const { workspaceId } = session;
  const changed = keeps
    .filter(changes)
    .map((keep) => ({ ...keep, version: (keep.stored?.version ?? 0) + 1 }));
  const touched = changed.filter(countsStill);
  const saved = await saveReflections(
    tx,
    session,
    changed.filter((keep) => !countsStill(keep)),
  );
  await touchVersions(
    tx,
    workspaceId,
    touched.flatMap(({ stored, version, at }) => (stored ? [{ id: stored.id, version, at }] : [])),
  );
  await addVersions(
    tx,
    workspaceId,
    changed.map(({ enrollmentId, stored, version, state, answers, enteredById, at }) => {
      const reflectionId = saved.get(enrollmentId) ?? stored?.id ?? "";
      return { reflectionId, version, state, answers, enteredById, at };
    }),
  );
  return new Set(changed.map(({ enrollmentId }) => enrollmentId));
}

/** Returns whether anything changed. */
export async function keepReflection(
  tx: Tx,
  { session, ...keep }: Keep & { session: SessionFacts },
): Promise<boolean> {
  return (await keepReflections(tx, session, [keep])).size > 0;
}
