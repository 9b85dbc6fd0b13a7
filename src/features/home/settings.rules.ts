/** One's own hours and absence: what may be chosen, and what is wrong with a choice. Pure. */
import { UserError } from "../../platform/i18n/user-error.ts";
import type { OfficeHours } from "../../shared/office-days.ts";
import { SETTINGS } from "./ids.ts";

export interface Chosen {
  from: string;
  to: string;
  awayFrom: string | null;
  awayTo: string | null;
}

/** Whole hours within office hours, and the office's own beginning and end. */
export function hoursToChoose({ from, to }: OfficeHours): string[] {
  const whole = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
  return [from, ...whole.filter((hour) => hour > from && hour < to), to];
}

/** Throws a UserError beside the field that is wrong. */
export function requireSensible(chosen: Chosen, hours: OfficeHours, today: string): void {
  const { from, to, awayFrom, awayTo } = chosen;
  const fault = (id: string, code: "hours" | "lunch" | "order" | "past") => {
    throw new UserError(`settings-${code}`, (words) => words.home.settings.fault[code], id);
  };
  if (to <= from) fault(SETTINGS.to, "hours");
  if (from >= hours.lunchFrom && to <= hours.lunchTo) fault(SETTINGS.to, "lunch");
  if (awayFrom !== null && awayTo !== null && awayTo < awayFrom) fault(SETTINGS.awayTo, "order");
  if (awayTo !== null && awayTo < today) fault(SETTINGS.awayTo, "past");
}
