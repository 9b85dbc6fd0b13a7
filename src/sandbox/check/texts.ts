/** Text objects, confirm dialogs, options, images: what elements and blocks are made of. */
import { limits } from "../limits.ts";
import { boolean, byType, complain, isObject, list, oneOf, type Rule, shape, string } from "./rules.ts";

const type: Rule = string();

export function plain(max: number): Rule {
  return shape({ type: oneOf("plain_text"), text: string(max, 1), "emoji?": boolean });
}

export function mrkdwn(max: number): Rule {
  return shape({ type: oneOf("mrkdwn"), text: string(max, 1), "verbatim?": boolean });
}

export function anyText(max: number = limits.text): Rule {
  return byType({ plain_text: plain(max), mrkdwn: mrkdwn(max) });
}

export const confirm = shape({
  "title?": plain(limits.confirmTitle),
  text: anyText(limits.confirmText),
  "confirm?": plain(limits.confirmButton),
  "deny?": plain(limits.confirmButton),
  "style?": oneOf("primary", "danger"),
});

/** Only an overflow menu's option may lead to a page; only checkboxes and radio buttons may use mrkdwn. */
export function option(kind: "select" | "choice" | "overflow"): Rule {
  const words = kind === "choice" ? anyText : plain;
  return shape({
    text: words(limits.optionText),
    value: string(limits.optionValue, 1),
    "description?": words(limits.optionDescription),
    ...(kind === "overflow" ? { "url?": string(limits.url) } : {}),
  });
}

export const optionGroup = shape({
  label: plain(limits.optionGroupLabel),
  options: list(option("select"), limits.selectOptions, 1),
});

const slackFile = shape({ "id?": string(), "url?": string(limits.url) }, (value, spot) => {
  if ((value.id === undefined) === (value.url === undefined))
    complain(spot, "exactly one of id or url required");
});

function oneSource(value: Record<string, unknown>, spot: Parameters<typeof complain>[0]): void {
  if ((value.image_url === undefined) === (value.slack_file === undefined)) {
    complain(spot, "exactly one of image_url or slack_file required");
  }
}

const imageSource = { "image_url?": string(limits.url, 1), "slack_file?": slackFile };

export const imageElement = shape({ type, ...imageSource, alt_text: string(limits.imageAlt, 1) }, oneSource);

export const imageBlock = shape(
  {
    type,
    "block_id?": string(limits.id, 1),
    ...imageSource,
    alt_text: string(limits.imageAlt, 1),
    "title?": plain(limits.imageTitle),
  },
  oneSource,
);

/** initial_option(s) must equal an option exactly. */
export function initialAmongOptions(
  value: Record<string, unknown>,
  spot: Parameters<typeof complain>[0],
): void {
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const offered = [value.options, ...groups.map((group) => (isObject(group) ? group.options : []))]
    .flatMap((options) => (Array.isArray(options) ? options : []))
    .map((one) => canonical(one));
  const initial = value.initial_options ?? (value.initial_option === undefined ? [] : [value.initial_option]);
  for (const one of Array.isArray(initial) ? initial : []) {
    if (!offered.includes(canonical(one))) complain(spot, "initial option must match one of the options");
  }
}

function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  // Slack writes `emoji` itself: with or without it the text is the same.
  const entries = Object.entries(value).filter(([key, one]) => key !== "emoji" && one !== undefined);
  return JSON.stringify(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]),
  );
}
