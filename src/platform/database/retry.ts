/** PostgreSQL's serialization_failure and deadlock_detected: the same transaction may well succeed now. */
const passing = new Set(["40001", "40P01"]);

/** Prisma reports them as P2034 from its own queries, and inside a P2010 (or bare) from raw ones and a commit. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, cause } = error as Error & {
    code?: unknown;
    meta?: { code?: unknown; driverAdapterError?: unknown };
  };
  if (code === "P2034") return true;
  if (passing.has(String(code)) || passing.has(String(meta?.code))) return true;
  return isPassingCause(cause) || isPassingCause((meta?.driverAdapterError as Error | undefined)?.cause);
}

function isPassingCause(cause: unknown): boolean {
  if (typeof cause !== "object" || cause === null) return false;
  const { kind, originalCode } = cause as { kind?: unknown; originalCode?: unknown };
  return kind === "TransactionWriteConflict" || passing.has(String(originalCode));
}
