/** Slack says no: thrown by a method, answered as `{ ok: false, error }`. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: string[];
  readonly extra: Record<string, unknown>;

  constructor(code: string, details: string[] = [], extra: Record<string, unknown> = {}) {
    super(details.length > 0 ? `${code}: ${details.join("; ")}` : code);
    this.code = code;
    this.details = details;
    this.extra = extra;
  }
}
