/** Choosing: menus, several of many, checkboxes, radio buttons. */
import type { ComponentChildren, JSX } from "preact";
import { optionsOf } from "../../../form-state.ts";
import { jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import { type Drawing, idOf, stateOf } from "./drawing.ts";
import { drawText } from "./mrkdwn.tsx";

export interface FieldProps {
  block: Json;
  element: Json;
  drawing: Drawing;
  /** aria attributes that tie the field to its label, hint and fault. */
  tie: {
    "aria-labelledby"?: string;
    "aria-label"?: string;
    "aria-describedby"?: string;
    "aria-invalid"?: boolean;
  };
}

function optionTags(options: Json[]): JSX.Element[] {
  return options.map((option) => <option value={String(option.value)}>{textOf(option.text)}</option>);
}

function Menu(props: FieldProps & { value: string; children: ComponentChildren }): JSX.Element {
  const { block, element, drawing, tie, value, children } = props;
  const { hands } = drawing;
  return (
    <select
      {...tie}
      id={idOf(drawing, block, String(element.action_id))}
      value={value}
      disabled={!hands}
      onChange={(event) => hands?.enter(block, element, event.currentTarget.value)}
    >
      <option value="">{textOf(element.placeholder) || drawing.words.choose}</option>
      {children}
    </select>
  );
}

export function StaticMenu(props: FieldProps): JSX.Element {
  const { block, element, drawing } = props;
  const chosen = stateOf(drawing, block, element).selected_option as Json | null | undefined;
  return (
    <Menu {...props} value={chosen ? String(chosen.value) : ""}>
      {optionTags(jsonList(element.options))}
      {jsonList(element.option_groups).map((group) => (
        <optgroup label={textOf(group.label)}>{optionTags(jsonList(group.options))}</optgroup>
      ))}
    </Menu>
  );
}

/** People and channels of the workspace, by name. */
export function DirectoryMenu(
  props: FieldProps & { list: Record<string, string>; state: string },
): JSX.Element {
  const { block, element, drawing, list, state } = props;
  const chosen = stateOf(drawing, block, element)[state];
  const named = Object.entries(list).filter(([, name]) => name !== "");
  return (
    <Menu {...props} value={typeof chosen === "string" ? chosen : ""}>
      {named.map(([id, name]) => (
        <option value={id}>{name}</option>
      ))}
    </Menu>
  );
}

interface Choice {
  value: string;
  text: ComponentChildren;
  description?: ComponentChildren;
}

interface ChoicesProps extends FieldProps {
  kind: "radio" | "checkbox";
  choices: Choice[];
  chosen: string[];
  isLong?: boolean;
}

function Choices({ block, element, drawing, tie, kind, choices, chosen, isLong }: ChoicesProps): JSX.Element {
  const { hands } = drawing;
  const name = idOf(drawing, block, String(element.action_id));
  const change = (value: string, isOn: boolean) => {
    if (kind === "radio") hands?.enter(block, element, value);
    else hands?.enter(block, element, isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  const { "aria-invalid": _invalid, ...group } = tie;
  return (
    <div
      role={kind === "radio" ? "radiogroup" : "group"}
      class={isLong ? "choices long" : "choices"}
      {...group}
    >
      {choices.map(({ value, text, description }) => (
        <label>
          <input
            type={kind}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            disabled={!hands}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span>
            {text}
            {description && <small>{description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

function choicesOf(element: Json, drawing: Drawing): Choice[] {
  return optionsOf(element).map((option) => ({
    value: String(option.value),
    text: drawText(option.text, drawing),
    ...(option.description ? { description: drawText(option.description, drawing) } : {}),
  }));
}

export function Radios(props: FieldProps): JSX.Element {
  const { block, element, drawing } = props;
  const chosen = jsonList([stateOf(drawing, block, element).selected_option]);
  const values = chosen.map(({ value }) => String(value));
  return <Choices {...props} kind="radio" choices={choicesOf(element, drawing)} chosen={values} />;
}

/** Checkboxes, and menus of which several can be chosen: a list that scrolls. */
export function Boxes(props: FieldProps): JSX.Element {
  const { block, element, drawing } = props;
  const values = jsonList(stateOf(drawing, block, element).selected_options).map(({ value }) =>
    String(value),
  );
  const isLong = element.type !== "checkboxes";
  return (
    <Choices
      {...{ ...props, isLong }}
      kind="checkbox"
      choices={choicesOf(element, drawing)}
      chosen={values}
    />
  );
}

export function DirectoryBoxes(
  props: FieldProps & { list: Record<string, string>; state: string },
): JSX.Element {
  const { block, element, drawing, list, state } = props;
  const chosen = stateOf(drawing, block, element)[state];
  const values = Array.isArray(chosen) ? chosen.map(String) : [];
  const choices = Object.entries(list).map(([value, text]) => ({ value, text }));
  return <Choices {...props} kind="checkbox" isLong choices={choices} chosen={values} />;
}
