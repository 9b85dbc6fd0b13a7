/** The ten kinds of select menu. */
import { limits } from "../limits.ts";
import { boolean, complain, integer, list, oneOf, type Rule, type Spot, shape, string } from "./rules.ts";
import { confirm, initialAmongOptions, option, optionGroup, plain } from "./texts.ts";

const common = {
  type: string(),
  "action_id?": string(limits.id, 1),
  "confirm?": confirm,
  "focus_on_load?": boolean,
  "placeholder?": plain(limits.placeholder),
};
const several = { "max_selected_items?": integer(1, limits.selectOptions) };
const options = {
  "options?": list(option("select"), limits.selectOptions, 1),
  "option_groups?": list(optionGroup, limits.selectGroups, 1),
};
const query = { "min_query_length?": integer(0, 1000) };
/** Only these two, and only in modals, may ask for a response_url. */
const respondable = { "response_url_enabled?": boolean };
const conversations = {
  "default_to_current_conversation?": boolean,
  "filter?": shape({
    "include?": list(oneOf("im", "mpim", "private", "public"), 4, 1),
    "exclude_external_shared_channels?": boolean,
    "exclude_bot_users?": boolean,
  }),
};

function staticOptions(value: Record<string, unknown>, spot: Spot): void {
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    complain(spot, "exactly one of options or option_groups required");
  }
  initialAmongOptions(value, spot);
}

function responseUrlOnlyInModals(value: Record<string, unknown>, spot: Spot): void {
  if (value.response_url_enabled !== undefined && (spot.surface !== "modal" || spot.block !== "input")) {
    complain(spot, "additional property: response_url_enabled");
  }
}

const id = string(undefined, 1);

export const selects: Record<string, Rule> = {
  static_select: shape({ ...common, ...options, "initial_option?": option("select") }, staticOptions),
  multi_static_select: shape(
    {
      ...common,
      ...options,
      ...several,
      "initial_options?": list(option("select"), limits.selectOptions, 1),
    },
    staticOptions,
  ),
  external_select: shape({ ...common, ...query, "initial_option?": option("select") }),
  multi_external_select: shape({
    ...common,
    ...query,
    ...several,
    "initial_options?": list(option("select"), limits.selectOptions, 1),
  }),
  users_select: shape({ ...common, "initial_user?": id }),
  multi_users_select: shape({ ...common, ...several, "initial_users?": list(id, undefined, 1) }),
  channels_select: shape({ ...common, ...respondable, "initial_channel?": id }, responseUrlOnlyInModals),
  multi_channels_select: shape({ ...common, ...several, "initial_channels?": list(id, undefined, 1) }),
  conversations_select: shape(
    { ...common, ...respondable, ...conversations, "initial_conversation?": id },
    responseUrlOnlyInModals,
  ),
  multi_conversations_select: shape({
    ...common,
    ...several,
    ...conversations,
    "initial_conversations?": list(id, undefined, 1),
  }),
};
