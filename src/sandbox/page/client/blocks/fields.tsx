/** Every element that takes something in, and the input block around it. */
import type { JSX } from "preact";
import { isJson, jsonList, textOf } from "../../../json.ts";
import type { Json } from "../../../types.ts";
import { Boxes, DirectoryBoxes, DirectoryMenu, type FieldProps, Radios, StaticMenu } from "./choices.tsx";
import { type Drawing, idOf, stateOf } from "./drawing.ts";
import { drawText } from "./mrkdwn.tsx";

type Draw = (props: FieldProps) => JSX.Element;

function textIn({ block, element, drawing }: FieldProps): string {
  const state = stateOf(drawing, block, element);
  const rich = isJson(state.rich_text_value) ? textOfRich(state.rich_text_value) : undefined;
  return drawing.hands?.typed(block, element) ?? rich ?? String(state.value ?? "");
}

function textOfRich(value: Json): string {
  const sections = jsonList(value.elements);
  return sections.map((one) => jsonList(one.elements).map(textOf).join("")).join("\n");
}

function TextField(props: FieldProps & { mode?: "numeric" | "email" | "url" }): JSX.Element {
  const { block, element, drawing, tie, mode } = props;
  const { hands } = drawing;
  const shared = {
    ...tie,
    id: idOf(drawing, block, String(element.action_id)),
    value: textIn(props),
    placeholder: textOf(element.placeholder),
    readOnly: !hands,
    maxLength: typeof element.max_length === "number" ? element.max_length : undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      hands?.type(block, element, event.currentTarget.value),
    onChange: (event: { currentTarget: { value: string } }) =>
      hands?.enter(block, element, event.currentTarget.value),
  };
  if (element.multiline === true || element.type === "rich_text_input")
    return <textarea rows={4} {...shared} />;
  return <input type="text" inputMode={mode} {...shared} />;
}

function Picker({
  block,
  element,
  drawing,
  tie,
  type,
  state,
}: FieldProps & { type: "date" | "time"; state: string }) {
  const { hands } = drawing;
  const value = stateOf(drawing, block, element)[state];
  return (
    <input
      {...tie}
      id={idOf(drawing, block, String(element.action_id))}
      type={type}
      value={typeof value === "string" ? value : ""}
      readOnly={!hands}
      onChange={(event) => hands?.enter(block, element, event.currentTarget.value)}
    />
  );
}

/** Unix seconds; people read and enter the hour of Japan. */
function Moment({ block, element, drawing, tie }: FieldProps): JSX.Element {
  const { hands } = drawing;
  const seconds = stateOf(drawing, block, element).selected_date_time;
  const shown =
    typeof seconds === "number" ? new Date(seconds * 1000 + 9 * 3_600_000).toISOString().slice(0, 16) : "";
  const read = (text: string) => (text ? String(new Date(`${text}:00+09:00`).getTime() / 1000) : "");
  return (
    <input
      {...tie}
      type="datetime-local"
      value={shown}
      readOnly={!hands}
      onChange={(event) => hands?.enter(block, element, read(event.currentTarget.value))}
    />
  );
}

function FileField({ block, element, drawing, tie }: FieldProps): JSX.Element {
  const { hands, words } = drawing;
  const files = jsonList(stateOf(drawing, block, element).files);
  const types = Array.isArray(element.filetypes) ? element.filetypes.map((type) => `.${type}`) : [];
  return (
    <div class="files">
      <input
        {...tie}
        id={idOf(drawing, block, String(element.action_id))}
        type="file"
        multiple={element.max_files !== 1}
        accept={types.join(",") || undefined}
        disabled={!hands}
        onChange={(event) => hands?.upload(block, element, [...(event.currentTarget.files ?? [])])}
      />
      <ul>
        {files.length > 0 ? files.map((file) => <li>{String(file.name)}</li>) : <li>{words.noFile}</li>}
      </ul>
    </div>
  );
}

const FIELDS: Record<string, Draw> = {
  plain_text_input: (props) => <TextField {...props} />,
  rich_text_input: (props) => <TextField {...props} />,
  number_input: (props) => <TextField {...props} mode="numeric" />,
  email_text_input: (props) => <TextField {...props} mode="email" />,
  url_text_input: (props) => <TextField {...props} mode="url" />,
  file_input: (props) => <FileField {...props} />,
  datepicker: (props) => <Picker {...props} type="date" state="selected_date" />,
  timepicker: (props) => <Picker {...props} type="time" state="selected_time" />,
  datetimepicker: (props) => <Moment {...props} />,
  static_select: (props) => <StaticMenu {...props} />,
  // The demo has no app that answers while somebody types: what is chosen can be seen.
  external_select: (props) => <StaticMenu {...props} />,
  multi_static_select: (props) => <Boxes {...props} />,
  multi_external_select: (props) => <Boxes {...props} />,
  checkboxes: (props) => <Boxes {...props} />,
  radio_buttons: (props) => <Radios {...props} />,
  users_select: (props) => <DirectoryMenu {...props} list={props.drawing.users} state="selected_user" />,
  multi_users_select: (props) => (
    <DirectoryBoxes {...props} list={props.drawing.users} state="selected_users" />
  ),
  channels_select: (props) => (
    <DirectoryMenu {...props} list={props.drawing.channels} state="selected_channel" />
  ),
  multi_channels_select: (props) => (
    <DirectoryBoxes {...props} list={props.drawing.channels} state="selected_channels" />
  ),
  conversations_select: (props) => (
    <DirectoryMenu {...props} list={props.drawing.channels} state="selected_conversation" />
  ),
  multi_conversations_select: (props) => (
    <DirectoryBoxes {...props} list={props.drawing.channels} state="selected_conversations" />
  ),
};

export function drawField(props: FieldProps): JSX.Element | undefined {
  return FIELDS[String(props.element.type)]?.(props);
}

/** A choice is a group of fields, which no `for` can name. */
const GROUPS = new Set(["radio_buttons", "checkboxes"]);

export function drawInput(block: Json, drawing: Drawing): JSX.Element {
  const { words, errors } = drawing;
  const element = isJson(block.element) ? block.element : {};
  const fault = errors[String(block.block_id)];
  const [label, hint, error] = ["label", "hint", "error"].map((part) => idOf(drawing, block, part));
  const isGroup = GROUPS.has(String(element.type)) || String(element.type).startsWith("multi_");
  const described = [block.hint ? hint : "", fault ? error : ""].filter(Boolean).join(" ");
  const tie = {
    "aria-labelledby": label,
    ...(described && { "aria-describedby": described }),
    ...(fault && { "aria-invalid": true }),
  };
  const text = (
    <>
      {drawText(block.label, drawing)}
      {block.optional === true && <span class="optional">{words.optional}</span>}
    </>
  );
  return (
    <div class={fault ? "field faulty" : "field"}>
      {isGroup ? (
        <div class="label" id={label}>
          {text}
        </div>
      ) : (
        <label class="label" id={label} for={idOf(drawing, block, String(element.action_id))}>
          {text}
        </label>
      )}
      {drawField({ block, element, drawing, tie })}
      {block.hint ? (
        <div class="hint" id={hint}>
          {textOf(block.hint)}
        </div>
      ) : null}
      {fault && (
        <div class="fault" id={error} role="alert">
          {words.clientFault(fault)}
        </div>
      )}
    </div>
  );
}
