export const LISTING = {
  view: "listing.home.view",
  open: "listing.home.open",
  doors: "listing.home.doors",
  take: "listing.home.take",
  back: "listing.home.back",
} as const;

export const RECEIVE = {
  view: "listing.receive.view",
  files: "listing.receive.files",
  open: "listing.receive.open",
  said: "listing.receive.said",
} as const;

/** In the audit log. */
export const LISTING_EXPORTED = "listing.exported";
