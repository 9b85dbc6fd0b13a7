/** The open modal of the app: the top of the stack. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ShownView } from "../../index.ts";
import { Blocks } from "./blocks/block.tsx";
import { Dialog } from "./dialog.tsx";
import type { Shared } from "./shared.ts";

interface ModalProps extends Shared {
  view: ShownView;
  flush(): void;
}

export function ModalView({ space, words, draw, view, flush }: ModalProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const isSubmitting = useRef(false);
  const { id, title, submit, close, blocks, errors } = view;
  const faults = Object.keys(errors).join(" ");
  // once for each new set of faults
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid], .faulty input")?.focus();
  }, [faults]);
  // another content of the same view begins at its top
  useEffect(() => {
    const content = form.current?.querySelector<HTMLElement>(".content");
    content?.scrollTo(0, 0);
    content?.focus({ preventScroll: true });
  }, [title]);

  const cancel = () => void space.act({ kind: "cancel", viewId: id });
  const dismiss = () => void space.act({ kind: "dismiss" });
  const cross = (
    <button type="button" class="icon" aria-label={words.close} onClick={dismiss}>
      ×
    </button>
  );
  return (
    <Dialog title={title} onClose={cancel} corner={cross}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          flush();
          if (!submit || isSubmitting.current) return;
          isSubmitting.current = true;
          void space.act({ kind: "submit", viewId: id }).then(() => {
            isSubmitting.current = false;
          });
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too */}
        <section class="content" tabIndex={0} aria-label={title}>
          {view.depth > 1 && <p class="hint">{words.modal.more}</p>}
          <Blocks blocks={blocks} drawing={draw({ viewId: id }, view.form, errors)} />
        </section>
        <div class="ends">
          <button type="button" class="button" onClick={cancel}>
            {close || words.cancel}
          </button>
          {submit && (
            // Never disabled: leaving a field makes the page busy, and the click that left it would be lost.
            <button type="submit" class="button primary">
              {submit}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
