/** The office's side of the assignments: the matrix, what was handed in, and what it answers. */
import type { Feature } from "../../platform/feature.ts";
import { type Handed, listenForReview } from "./review.listeners.ts";
import { reviewNotices } from "./review.notices.ts";
import { logged } from "./say-act.ts";

export type { ReadColumn } from "./read-matrix.ts";
export { officeScreen } from "./review.listeners.ts";

export function createReviewFeature(handed: Handed): Feature {
  return {
    name: "review",
    notices: reviewNotices,
    audited: logged,
    listen: (listen, deps) => listenForReview(listen, deps, handed),
  };
}
