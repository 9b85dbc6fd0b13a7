/** The actions block of the question that the office is asked before an announcement leaves. */
export const APPROVE_ASKED = "session.approve.asked";
/** Its button, which stands in /session too: whoever shows the announcement and takes the approval hears it. */
export const APPROVE_OPEN = "session.approve.open";
/** Opens what /session opens, for whoever cannot type it; said in the reminder, heard by the feature that shows it. */
export const SESSIONS_OPEN = "session.list.open";
/** Ends in the number of the session, because reminders may share a message. */
export const REMINDER_BUTTONS = "session.reminder.buttons";
