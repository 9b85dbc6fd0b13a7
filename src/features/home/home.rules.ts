/** What fits on App Home, and when it is published again. Pure. */

/** An officer's Home tells of the whole program: published so often at the most. */
export const OFFICE_PAUSE_MS = 60_000;

interface Published {
  publishedAt: Date;
}

/** The moment from which on an officer's Home may be published again. */
export function publishFrom(shown: Published | undefined, at: Date): Date {
  if (!shown) return at;
  const next = shown.publishedAt.getTime() + OFFICE_PAUSE_MS;
  return new Date(Math.max(next, at.getTime()));
}

interface Fitting<B> {
  /** Most important first; one that is empty is left out. */
  sections: B[][];
  /** Always stands at the end. */
  foot: B[];
  most: number;
  between: () => B;
  /** Said when something was left out. */
  cut: () => B;
}

/** Whole sections, as many as fit: a later one that is small enough stands where a larger one did not fit. */
export function fitted<B>({ sections, foot, most, between, cut }: Fitting<B>): B[] {
  const tail = foot.length > 0 ? [between(), ...foot] : [];
  const room = most - tail.length - 1;
  const shown: B[] = [];
  let isCut = false;
  for (const section of sections) {
    if (section.length === 0) continue;
    const next = shown.length === 0 ? section : [between(), ...section];
    if (shown.length + next.length <= room) shown.push(...next);
    else isCut = true;
  }
  return [...shown, ...(isCut ? [cut()] : []), ...tail];
}

/** Cards of several things on one surface: each block id may stand once. */
export function apart<B extends { block_id?: string | undefined }>(blocks: B[]): B[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    if (block.block_id === undefined) return block;
    const nth = (seen.get(block.block_id) ?? 0) + 1;
    seen.set(block.block_id, nth);
    return nth === 1 ? block : { ...block, block_id: `${block.block_id}-again-${nth}` };
  });
}
