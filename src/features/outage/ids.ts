export const REPORT_KIND = "outage.report";
