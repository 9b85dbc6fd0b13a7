/** 記述一覧.xlsx: the statements of a program to be coded in Excel, and the way back. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Door } from "../coding/index.ts";
import { listingExported } from "./export-listing.ts";
import { LISTING } from "./ids.ts";
import { listenForListing } from "./listing.listeners.ts";

/** On the screen of the statements' queue. */
export const listingDoor: Door = { id: LISTING.open, text: (words) => words.listing.button };

export function createListingFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "listing",
    audited: [listingExported],
    listen: (listen, deps) => listenForListing(listen, deps, files),
  };
}
