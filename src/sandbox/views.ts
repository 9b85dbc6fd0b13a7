/** The stack of modals and the Home tab of each person. */
import { formOf } from "./form-state.ts";
import { isJson, jsonList } from "./json.ts";
import { limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";
import type { Json } from "./types.ts";
import { withIds } from "./with-ids.ts";
import { newId, type View, type World } from "./world.ts";

interface NewView {
  userId: string;
  body: Json;
  previousId?: string;
  rootId?: string;
}

export function createView(world: World, { userId, body, previousId, rootId }: NewView): View {
  refuseTakenExternalId(world, body);
  const id = newId(world, "V");
  const blocks = withIds(world, jsonList(body.blocks));
  const view: View = {
    id,
    type: body.type === "home" ? "home" : "modal",
    userId,
    body: { ...structuredClone(body), blocks },
    hash: newHash(world),
    rootId: rootId ?? id,
    form: formOf(blocks),
    errors: {},
    ...(previousId ? { previousId } : {}),
  };
  world.views.set(id, view);
  return view;
}

/** A view of another kind or with another hash is another view; the id stays. */
export function replaceView(world: World, view: View, body: Json): void {
  refuseTakenExternalId(world, body, view.id);
  const blocks = withIds(world, jsonList(body.blocks));
  view.body = { ...structuredClone(body), blocks };
  view.hash = newHash(world);
  view.form = formOf(blocks, view.form);
  view.errors = {};
}

function newHash(world: World): string {
  const seconds = Math.floor(world.clock.now().getTime() / 1000);
  return `${seconds}.${world.nextNumber().toString(36).padStart(6, "0")}`;
}

function refuseTakenExternalId(world: World, { external_id: id }: Json, self?: string): void {
  if (typeof id !== "string" || id === "") return;
  for (const view of world.views.values()) {
    if (view.id !== self && view.body.external_id === id) throw new Refusal("duplicate_external_id");
  }
}

/** The open modal that this person sees. */
export function topModal(world: World, userId: string): View | undefined {
  return world.views.get(world.stacks.get(userId)?.at(-1) ?? "");
}

export function openModal(world: World, userId: string, body: Json): View {
  const view = createView(world, { userId, body });
  closeAll(world, userId, view.id);
  world.stacks.set(userId, [view.id]);
  return view;
}

export function pushModal(world: World, userId: string, body: Json): View {
  const stack = world.stacks.get(userId) ?? [];
  if (stack.length >= limits.viewStack) throw new Refusal("push_limit_reached");
  const below = topModal(world, userId);
  const view = createView(world, {
    userId,
    body,
    ...(below ? { previousId: below.id, rootId: below.rootId } : {}),
  });
  world.stacks.set(userId, [...stack, view.id]);
  return view;
}

/** Closes this modal only; what lies below comes back to light. */
export function closeModal(world: World, view: View): void {
  const stack = world.stacks.get(view.userId) ?? [];
  world.stacks.set(
    view.userId,
    stack.filter((id) => id !== view.id),
  );
  world.views.delete(view.id);
}

export function closeAll(world: World, userId: string, exceptId?: string): void {
  for (const id of world.stacks.get(userId) ?? []) if (id !== exceptId) world.views.delete(id);
  world.stacks.set(userId, []);
}

/** The view object of answers and payloads. */
export function showView(world: World, view: View): Json {
  const { body } = view;
  const modalOnly = {
    title: body.title,
    close: body.close ?? null,
    submit: body.submit ?? null,
    submit_disabled: body.submit_disabled ?? false,
  };
  return structuredClone({
    id: view.id,
    team_id: world.team.id,
    type: view.type,
    blocks: body.blocks,
    private_metadata: body.private_metadata ?? "",
    callback_id: body.callback_id ?? "",
    state: { values: view.form },
    hash: view.hash,
    clear_on_close: body.clear_on_close ?? false,
    notify_on_close: body.notify_on_close ?? false,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: world.appId,
    external_id: body.external_id ?? "",
    app_installed_team_id: world.team.id,
    bot_id: world.botId,
    ...(view.type === "modal" ? modalOnly : {}),
  });
}

export function blocksOf(view: View): Json[] {
  return jsonList(view.body.blocks).filter(isJson);
}
