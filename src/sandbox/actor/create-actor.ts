/** The hands and eyes of one person. */
import type { Actor } from "../actor-types.ts";
import { topModal } from "../views.ts";
import type { User, View, World } from "../world.ts";
import { sendBlockAction } from "./block-action.ts";
import { cancelView, dismissAll } from "./close.ts";
import { runCommand } from "./command.ts";
import { findControl } from "./controls.ts";
import { choose, fillForm } from "./fill.ts";
import { type Person, requirePresent } from "./payloads.ts";
import { openHome, say } from "./say.ts";
import { seeHome, seeMessages, seeModal, seeText } from "./see.ts";
import { runShortcut } from "./shortcut.ts";
import { submitView } from "./submit.ts";

export function createActor(world: World, user: User): Actor {
  const person: Person = { world, user };
  /** Every act is awaited, so what is impossible rejects instead of throwing. */
  const act =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      requirePresent(person);
      return work(...args);
    };
  return {
    command: act((name, text = "", where = {}) => runCommand(person, name, text, where.channel)),
    shortcut: act((callbackId, where) => runShortcut(person, callbackId, where)),
    openHome: act((tab = "home") => openHome(person, tab)),
    say: act((text, where = {}) => say(person, text, where)),
    press: act(async (text, where = {}) => sendBlockAction(person, findControl(person, text, where))),
    choose: act(async (label, option) => choose(person, label, option)),
    fill: act((values) => fillForm(person, values)),
    submit: act(async () => submitView(person, openView(person))),
    cancel: act(async () => cancelView(person, openView(person))),
    dismiss: act(async () => dismissAll(person, openView(person))),
    modal: () => seeModal(person),
    home: () => seeHome(person),
    messages: (channel) => seeMessages(person, channel),
    sees: (channel) => seeText(person, channel),
    ephemerals: () => structuredClone(world.ephemerals.filter((one) => one.ephemeralTo === user.id)),
  };
}

function openView({ world, user }: Person): View {
  const view = topModal(world, user.id);
  if (!view) throw new Error(`${user.name} has no modal open`);
  return view;
}
