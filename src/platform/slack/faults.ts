/** What becomes of an error in a listener: words for what a person can mend, a reference for what is our fault. */
import { randomBytes } from "node:crypto";
import type { Words } from "../../locales/index.ts";
import type { Log } from "../../shared/log.ts";
import { UserError } from "../i18n/user-error.ts";

export interface Told {
  text: string;
  /** Block id of the field it stands beside. */
  field: string | undefined;
}

/** Eight letters and digits that can be read out on the telephone: no 0/O, no 1/I. */
function newReference(): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  return [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join("");
}

/** Words for the person; a fault is written to the log under the same reference, without what was typed. */
export function explain(
  error: unknown,
  { words, log, place, inModal }: { words: Words; log: Log; place: string; inModal: boolean },
): Told {
  if (error instanceof UserError) {
    log.info({ code: error.code, place }, "refused with an explanation");
    return { text: error.say(words), field: error.field };
  }
  const reference = newReference();
  log.error({ err: error, reference, place }, "fault");
  const text = inModal ? words.common.faultInModal(reference) : words.common.fault(reference);
  return { text, field: undefined };
}
