import type { Words } from "../../locales/index.ts";

/** Something that a person can mend: said to them in their own language, and no fault in the log. */
export class UserError extends Error {
  readonly code: string;
  readonly say: (words: Words) => string;
  /** Block id of the field it belongs to, when a modal should show it there. */
  readonly field: string | undefined;

  constructor(code: string, say: (words: Words) => string, field?: string) {
    super(code);
    this.name = "UserError";
    this.code = code;
    this.say = say;
    this.field = field;
  }
}
