/** A dialog on top of the page: the browser's own element keeps the focus in it and hears Escape. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  title: string;
  isSmall?: boolean;
  onClose(): void;
  /** Beside the title. */
  corner?: ComponentChildren;
  children: ComponentChildren;
}

export function Dialog({ title, isSmall, onClose, corner, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // What there is to read comes before the cross that ends it.
    current?.querySelector<HTMLElement>(".content")?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isSmall ? "dialog small" : "dialog"}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        {corner}
      </header>
      {children}
    </dialog>
  );
}
