/** Team × assignment in pages that a table in Slack can hold. Pure. */
import { z } from "zod";

export const TEAMS_PER_PAGE = 25;
export const ASSIGNMENTS_PER_PAGE = 10;

export interface Page {
  /** Counted from 0. */
  teams: number;
  assignments: number;
}

export const FIRST_PAGE: Page = { teams: 0, assignments: 0 };

const twoNumbers = z.tuple([z.coerce.number().int().min(0), z.coerce.number().int().min(0)]);

/** The value of a choice of page. */
export const pageValue = ({ teams, assignments }: Page) => `${teams}:${assignments}`;

export function readPage(value: string): Page {
  const [teams, assignments] = twoNumbers.parse(value.split(":"));
  return { teams, assignments };
}

export interface Paged<T> {
  shown: T[];
  pages: number;
}

/** A page beyond the last is the last: teams may have become fewer since the screen was drawn. */
export function pageOf<T>(all: T[], page: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const from = Math.min(page, pages - 1) * size;
  return { shown: all.slice(from, from + size), pages };
}
