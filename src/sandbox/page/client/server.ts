/** Talking to the server of this page. */
import type { Directory, Outcome, Spot } from "../../index.ts";
import type { Act } from "../act.ts";
import type { ScreenState } from "../read-screen.ts";
import type { Move, Part, Role } from "../stage.ts";

export interface House {
  boot: string;
  directory: Directory;
  cast: Record<Role, Part[]>;
  councilChannel: string;
  programChannel: string;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init);
  // What comes from our own server has the shape that it sends.
  return (await response.json()) as T;
}

function tell<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const server = {
  house: () => ask<House>("/house"),
  screen: (asked: { as: string; channel: string; language: string }) =>
    ask<ScreenState>(`/screen?${new URLSearchParams(asked)}`),
  act: (as: string, act: Act) => tell<Outcome>("/act", { as, act }),
  move: (to: Move) => tell<Outcome>("/clock", { to }),
  startOver: () => tell<Outcome>("/start-over", {}),
  upload(as: string, spot: Spot, files: File[]) {
    const form = new FormData();
    for (const file of files) form.append("file", file);
    const query = new URLSearchParams({ as, ...spot });
    return ask<Outcome>(`/upload?${query}`, { method: "POST", body: form });
  },
};
