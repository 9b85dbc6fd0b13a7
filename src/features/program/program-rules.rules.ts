/** The rules of one program, with the report's values as defaults; kept as JSON in Program.rules. */
import { z } from "zod";
import { isTime } from "../../shared/japanese-date.ts";

const time = z.string().refine(isTime, "HH:mm");

export const programRules = z.object({
  leaderAffiliation: z.enum(["ADMIN", "SHAKYO", "AGENCY"]).default("ADMIN"),
  /** More people than this take part as several teams. */
  largestTeam: z.number().int().min(2).max(50).default(6),
  affiliationNames: z
    .object({ ADMIN: z.string(), SHAKYO: z.string(), AGENCY: z.string() })
    .default({ ADMIN: "行政", SHAKYO: "社協", AGENCY: "相談機関" }),
  /** 市町 or 市町村. */
  municipalityWord: z.string().default("市町"),
  /** Calendar days before the session on which it is announced. */
  announcementDaysBefore: z.number().int().min(1).max(120).default(21),
  /** Working days before the session on which people are asked whether they come, and until when they answer. */
  intentionAskedWorkingDays: z.number().int().min(1).max(40).default(10),
  intentionDueWorkingDays: z.number().int().min(1).max(30).default(5),
  /** Calendar days after the session on which its reflections close, at the end of office hours. */
  reflectionOpenDays: z.number().int().min(3).max(60).default(14),
  /** First reminder: working days after the session; second: calendar days after it; third: on the closing day. */
  firstReminderWorkingDays: z.number().int().min(1).max(20).default(3),
  secondReminderDays: z.number().int().min(2).max(60).default(7),
  reminderTime: time.default("10:00"),
  /** 0 = Sunday … 6 = Saturday. */
  summaryWeekday: z.number().int().min(0).max(6).default(1),
  summaryTime: time.default("09:00"),
  officeHours: z
    .object({ from: time, to: time, lunchFrom: time, lunchTo: time })
    .default({ from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" }),
});

export type ProgramRules = z.infer<typeof programRules>;
