/** The actions block of the question that the office is asked before an announcement leaves. */
export const APPROVE_ASKED = "session.approve.asked";
/** Its button, which stands in /session too: whoever shows the announcement and takes the approval hears it. */
export const APPROVE_OPEN = "session.approve.open";
