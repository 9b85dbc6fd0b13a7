/** In the audit log. */
export const CODED = "coding.coded";
