/** From what was received to markup. */
import { render } from "preact-render-to-string";
import type { Json } from "../../../types.ts";
import type { YearDrawer } from "../../year.ts";
import { ja } from "../words/ja.ts";
import { BlocksOf, type Place } from "./message.tsx";
import { YearPage } from "./year-page.tsx";

export const drawYear: YearDrawer["drawYear"] = (year) => render(<YearPage year={year} />);

const NOWHERE: Place = { id: "sample", users: {}, channels: {} };
const SIGN = ja.blocks.unsupported("");

export const undrawnIn = (blocks: Json[]): string[] => {
  const html = render(<BlocksOf blocks={blocks} place={NOWHERE} />);
  return [...html.matchAll(/class="unsupported">([^<]*)/g)].map(([, words = ""]) => words.replace(SIGN, ""));
};
