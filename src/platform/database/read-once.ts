/**
 * Within one transaction what stands at the start of the year is read once (programs, sessions, questions, closed
 * days): every rule, card and notice asks for it, and it seldom changes. What was read is forgotten at a write to any
 * of them, and where the transaction may have waited for somebody else's.
 */
import type { Prisma } from "./generated/client.ts";

const reads = new Set(["findUnique", "findUniqueOrThrow", "findFirst", "findFirstOrThrow", "findMany"]);
const waits = /\bfor (share|update|no key update|key share)\b/i;

/** Query → what it gave. */
export type Remembered = Map<string, Promise<unknown>>;

interface Call<A> {
  model?: string;
  operation: string;
  args: A;
  query: (args: A) => Promise<unknown>;
}

/** For `$extends`; `remembered` gives what the transaction in hand has read, undefined outside of one. */
export function readOnce(remembered: () => Remembered | undefined) {
  const ask = {
    $allOperations<A>({ model, operation, args, query }: Call<A>): Promise<unknown> {
      const known = remembered();
      if (!known) return query(args);
      if (!reads.has(operation)) {
        known.clear();
        return query(args);
      }
      const key = `${model} ${operation} ${JSON.stringify(args)}`;
      const earlier = known.get(key);
      if (earlier) return earlier;
      const answer = query(args);
      known.set(key, answer);
      return answer;
    },
  };
  return {
    query: {
      program: ask,
      session: ask,
      sessionItem: ask,
      reflectionQuestion: ask,
      closureDay: ask,
      $queryRaw({ args, query }: Call<Prisma.Sql>): Promise<unknown> {
        if (waits.test(args.sql)) remembered()?.clear();
        return query(args);
      },
    },
  };
}
