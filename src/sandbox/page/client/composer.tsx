/** Writing a message or a command; commands are completed from what the app declares. */
import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Directory } from "../../index.ts";
import type { PageWords } from "./words/ja.ts";

interface ComposerProps {
  words: PageWords;
  commands: Directory["commands"];
  place: string;
  send(text: string): void;
}

export function Composer({ words, commands, place, send }: ComposerProps): JSX.Element {
  const [text, setText] = useState("");
  const [marked, mark] = useState(0);
  const [isClosed, close] = useState(false);
  const list = useId();
  const offered =
    text.startsWith("/") && !text.includes(" ")
      ? commands.filter(({ command }) => command.startsWith(text))
      : [];
  const isOpen = offered.length > 0 && !isClosed && offered[0]?.command !== text;

  const write = (value: string) => {
    setText(value);
    mark(0);
    close(false);
  };
  const submit = () => {
    const words = text.trim();
    if (words === "") return;
    send(words);
    write("");
  };
  const press = (event: KeyboardEvent) => {
    // While Japanese is being converted, Enter ends the conversion.
    if (event.isComposing) return;
    const { key } = event;
    if (isOpen && (key === "ArrowDown" || key === "ArrowUp")) {
      const step = key === "ArrowDown" ? 1 : -1;
      mark((marked + step + offered.length) % offered.length);
    } else if (isOpen && key === "Escape") close(true);
    else if (isOpen && (key === "Enter" || key === "Tab")) write(`${offered[marked]?.command ?? ""}`);
    else if (key === "Enter" && !event.shiftKey) submit();
    else return;
    event.preventDefault();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isOpen && (
        <div class="offered" id={list} role="listbox" aria-label={words.composer.commands}>
          {offered.map(({ command, description, usageHint }, index) => (
            // The field keeps the focus: its keys move the mark.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              role="option"
              id={`${list}-${index}`}
              aria-selected={index === marked}
              onClick={() => write(command)}
            >
              <strong>{command}</strong> <span>{description}</span> <small>{usageHint}</small>
            </div>
          ))}
        </div>
      )}
      <input
        type="text"
        autoComplete="off"
        value={text}
        aria-label={words.composer.label(place)}
        placeholder={commands.length > 0 ? words.composer.hint : ""}
        {...(commands.length > 0 && {
          role: "combobox" as const,
          "aria-expanded": isOpen,
          "aria-controls": isOpen ? list : undefined,
          "aria-autocomplete": "list" as const,
          "aria-activedescendant": isOpen ? `${list}-${marked}` : undefined,
        })}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <button type="submit" class="button primary">
        {words.send}
      </button>
    </form>
  );
}
