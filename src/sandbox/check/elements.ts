/** In which block of which surface each element may stand. */
import { buttons } from "./buttons.ts";
import { inputs } from "./inputs.ts";
import { pickers } from "./pickers.ts";
import { byType, complain, isObject, type Rule, type Surface } from "./rules.ts";
import { selects } from "./selects.ts";
import { imageElement } from "./texts.ts";

/** Not on Home: e-mail, URL, number, file, date with time. Not in messages: those and rich text. */
const missingOn: Record<Surface, ReadonlySet<string>> = {
  modal: new Set(),
  home: new Set(["email_text_input", "url_text_input", "number_input", "file_input", "datetimepicker"]),
  message: new Set(["email_text_input", "url_text_input", "number_input", "file_input", "rich_text_input"]),
};

function onItsSurface(rules: Record<string, Rule>): Rule {
  const rule = byType(rules);
  return (value, spot) => {
    const kind = isObject(value) ? String(value.type) : "";
    if (missingOn[spot.surface].has(kind)) return complain(spot, `unsupported type: ${kind}`);
    rule(value, spot);
  };
}

const { datetimepicker: _long, ...shortPickers } = pickers;
// The only typed field that may stand outside an input block.
const richInput = Object.fromEntries(Object.entries(inputs).filter(([kind]) => kind === "rich_text_input"));

export const accessory = onItsSurface({ ...buttons, ...selects, ...shortPickers, image: imageElement });
export const actionElement = onItsSurface({ ...buttons, ...selects, ...pickers, ...richInput });
export const inputElement = onItsSurface({ ...selects, ...pickers, ...inputs });
