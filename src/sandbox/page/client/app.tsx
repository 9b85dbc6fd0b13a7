/** The whole page. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../../json.ts";
import type { Json } from "../../types.ts";
import type { Drawing } from "./blocks/drawing.ts";
import { ChannelView } from "./channel-view.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./failure.tsx";
import { ModalView } from "./modal-view.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Thread } from "./thread.tsx";
import { Tour } from "./tour.tsx";
import { type Place, useKeyboard } from "./use-hands.ts";
import { useWorkspace } from "./use-workspace.ts";
import { en } from "./words/en.ts";
import { ja } from "./words/ja.ts";

interface Asked {
  confirm: Json;
  go(): void;
}

export function App(): JSX.Element {
  const space = useWorkspace();
  const [asked, ask] = useState<Asked>();
  const [isMenuOpen, openMenu] = useState(false);
  const keyboard = useKeyboard(space, (confirm, go) => ask({ confirm, go }));
  const { language } = space.memory;
  const words = language === "en" ? en : ja;
  const { house, screen } = space;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);

  if (!house || !screen) return <p class="loading">{space.isLost ? words.lost : words.loading}</p>;

  const draw = (place: Place, form: Drawing["form"], errors: Drawing["errors"] = {}): Drawing => ({
    words: words.blocks,
    users: house.directory.users,
    channels: house.directory.channels,
    form,
    errors,
    hands: keyboard.handsIn(place),
    place: place.viewId ?? `${place.channel}-${place.ts}`,
    locale: language,
    fileUrl: (id) => `/files/${id}`,
  });
  // Somebody else, or another place, and the answer is still on its way.
  const isHere = screen.as === space.memory.as && screen.channel === space.memory.channel;
  const shared = { space, house, screen, words, draw };

  return (
    <div class={isMenuOpen ? "page menu-open" : "page"}>
      <p class="not-slack">{words.notSlack}</p>
      <ClockBar {...shared} openMenu={() => openMenu(!isMenuOpen)} isMenuOpen={isMenuOpen} />
      <div class="body">
        <Sidebar {...shared} close={() => openMenu(false)} />
        {isHere ? <ChannelView {...shared} /> : <main class="channel" />}
        {isHere && space.thread && <Thread {...shared} />}
      </div>
      <Tour {...shared} />
      <Failure space={space} words={words} />
      {isHere && screen.modal && (
        <ModalView {...shared} key={screen.modal.id} view={screen.modal} flush={keyboard.flush} />
      )}
      {asked && <Confirm {...asked} done={() => ask(undefined)} />}
    </div>
  );
}

function Confirm({ confirm, go, done }: Asked & { done(): void }): JSX.Element {
  const isDone = useRef(false);
  const once = (run: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    run();
    done();
  };
  return (
    <Dialog title={textOf(confirm.title)} onClose={() => once(() => undefined)} isSmall>
      <p class="words">{textOf(confirm.text)}</p>
      <div class="ends">
        <button type="button" class="button" onClick={() => once(() => undefined)}>
          {textOf(confirm.deny)}
        </button>
        <button type="button" class="button primary" onClick={() => once(go)}>
          {textOf(confirm.confirm)}
        </button>
      </div>
    </Dialog>
  );
}
