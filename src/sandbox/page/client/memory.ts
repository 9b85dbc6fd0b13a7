/** What this browser remembers: who one is, where, in which language, and what one has read. */
export interface Memory {
  /** Of which workspace all this is true. */
  boot: string;
  as: string;
  channel: string;
  language: "ja" | "en";
  /** 0: not asked yet; -1: ended; otherwise the step. */
  tour: number;
  /** "person channel" → the newest message read there. */
  read: Record<string, string>;
}

const KEY = "sasaeai-demo";

function fresh(): Memory {
  const language = navigator.language.startsWith("en") ? "en" : "ja";
  return { boot: "", as: "", channel: "", language, tour: 0, read: {} };
}

/** A browser may keep nothing, or something old. */
export function recall(): Memory {
  try {
    return { ...fresh(), ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return fresh();
  }
}

export function remember(memory: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Forgotten at the next reload, that is all.
  }
}

/** In a workspace that began anew only the language stays. */
export function begin({ language }: Memory, boot: string): Memory {
  return { ...fresh(), language, boot };
}
