/** Finding what can be pressed by the words on it. */
import type { PressWhere } from "../actor-types.ts";
import { isJson, jsonList, textOf } from "../json.ts";
import { partsOf } from "../parts.ts";
import type { Json } from "../types.ts";
import type { Person } from "./payloads.ts";
import { blocksIn, type Place, placesWithin } from "./places.ts";

export interface Control {
  text: string;
  place: Place;
  block: Json;
  element: Json;
  /** What the payload says of the press besides ids and type. */
  says: Json;
}

export function controlsIn(place: Place): Control[] {
  return partsOf(blocksIn(place)).flatMap(({ block, element }) =>
    pressable(element).map(({ text, says }) => ({ text, says, place, block, element })),
  );
}

function pressable(element: Json): { text: string; says: Json }[] {
  switch (element.type) {
    case "button":
    case "workflow_button":
    case "icon_button":
      return [{ text: textOf(element.text), says: buttonSays(element) }];
    case "overflow":
      return jsonList(element.options).map((option) => ({
        text: textOf(option.text),
        says: { selected_option: option },
      }));
    case "feedback_buttons":
      return [element.positive_button, element.negative_button]
        .filter(isJson)
        .map((one) => ({ text: textOf(one.text), says: { text: one.text, value: one.value } }));
    default:
      return [];
  }
}

function buttonSays({ text, value, url, style }: Json): Json {
  return {
    text,
    ...(value === undefined ? {} : { value }),
    ...(url === undefined ? {} : { url }),
    ...(style === undefined ? {} : { style }),
  };
}

/** Exact words first, then words that contain them; the newest place first. */
export function findControl(person: Person, text: string, where: PressWhere): Control {
  const places = placesWithin(person, where);
  const nth = where.nth ?? 0;
  const exact = nthIn(places, nth, (control) => control.text === text);
  const control = exact ?? nthIn(places, nth, (one) => one.text.includes(text));
  if (control) return control;
  const seen = [...new Set(places.flatMap(controlsIn).map((one) => `[${one.text}]`))].join(" ") || "none";
  const which = nth > 0 ? ` number ${nth}` : "";
  throw new Error(`${person.user.name} sees no button "${text}"${which}. Visible buttons: ${seen}`);
}

/** Reads no further than it must: after a year there are many messages. */
function nthIn(places: Place[], nth: number, isMeant: (control: Control) => boolean): Control | undefined {
  let skipped = 0;
  for (const place of places) {
    const found = controlsIn(place).filter(isMeant);
    const control = found[nth - skipped];
    if (control) return control;
    skipped += found.length;
  }
  return undefined;
}
