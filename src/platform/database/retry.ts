/** The adapter's word for PostgreSQL's serialization_failure (40001) and deadlock_detected (40P01). */
const passing = "TransactionWriteConflict";

/** Whether the same transaction may well succeed now. Prisma says P2034 of its own queries, P2010 of raw ones. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, cause } = error as Error & {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: unknown } };
  };
  return code === "P2034" || isPassing(meta?.driverAdapterError?.cause) || isPassing(cause);
}

function isPassing(cause: unknown): boolean {
  return typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === passing;
}
