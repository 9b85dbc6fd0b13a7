/** The office's side of the assignments: the matrix, what was handed in, and what it answers. */
import type { Feature } from "../../platform/feature.ts";
import { type Handed, listenForReview } from "./review.listeners.ts";
import { reviewNotices } from "./review.notices.ts";
import { logged } from "./say-act.ts";

export { FIRST_PAGE, pageValue, readPage } from "./matrix.rules.ts";
export { type ReadColumn, readMatrix } from "./read-matrix.ts";
export { officeScreen } from "./review.listeners.ts";
export { matrixBlocks } from "./show-matrix.view.ts";

export function createReviewFeature(handed: Handed): Feature {
  return {
    name: "review",
    notices: reviewNotices,
    audited: logged,
    listen: (listen, deps) => listenForReview(listen, deps, handed),
  };
}
