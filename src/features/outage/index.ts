/** The app was away, as an office's computer is: the office hears what that held up. */
import type { Feature } from "../../platform/feature.ts";
import { outageReport } from "./outage.notices.ts";

export { reportOutage } from "./report-outage.ts";

export function createOutageFeature(): Feature {
  return { name: "outage", notices: [outageReport] };
}
