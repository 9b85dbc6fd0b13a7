/** Whether a row was refused because another one has its key: Prisma's own queries say P2002, raw ones the adapter's word. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as Error & {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { kind?: unknown } } };
  };
  return code === "P2002" || meta?.driverAdapterError?.cause?.kind === "UniqueConstraintViolation";
}

/** Whether a row could not be taken away because another one speaks of it (P2003). */
export function isReferenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as Error & {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { kind?: unknown } } };
  };
  return code === "P2003" || meta?.driverAdapterError?.cause?.kind === "ForeignKeyConstraintViolation";
}
