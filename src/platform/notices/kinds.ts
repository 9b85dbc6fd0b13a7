import type { NoticeKind } from "./types.ts";

export interface Kinds {
  /** Throws for a name that no feature declares. */
  get(kind: string): NoticeKind;
  find(kind: string): NoticeKind | undefined;
  /** The kinds that are planned for a type of subject. */
  about(type: string): NoticeKind[];
  all(): NoticeKind[];
}

/** The kinds that the features declared; a name that stands twice is a fault at start. */
export function createKinds(list: NoticeKind[]): Kinds {
  const byName = new Map<string, NoticeKind>();
  for (const kind of list) {
    if (byName.has(kind.kind)) throw new Error(`notice kind ${kind.kind} is declared twice`);
    byName.set(kind.kind, kind);
  }
  return {
    get(name) {
      const kind = byName.get(name);
      if (!kind) throw new Error(`no feature declares the notice kind ${name}`);
      return kind;
    },
    find: (name) => byName.get(name),
    about: (type) => list.filter((kind) => kind.subject === type),
    all: () => [...list],
  };
}
