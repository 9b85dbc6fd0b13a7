/** Real time: what Slack measures in the user's patience, whatever hour the sandbox's clock shows. */

export const ACK_MS = 3000;
export const TRIGGER_MS = 3000;

/** Milliseconds that only ever grow; good for differences. */
export function monotonicMs(): number {
  return performance.now();
}

/** The second that goes into the signature of a request: the receiver compares it with its own system. */
export function signatureSecond(): number {
  return Math.floor(Date.now() / 1000);
}

/** What `work` answers, or `late` when it has not answered in `ms` of real time. */
export async function withinPatience<T, L>(work: Promise<T>, ms: number, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([work, giveUp]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
