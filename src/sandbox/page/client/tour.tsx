/** The tour: six scenes, each of which takes the visitor to the right person and place. */
import type { JSX } from "preact";
import type { Role } from "../stage.ts";
import { DM, type Shared } from "./shared.ts";

/** Who is looking in each scene, and where. */
const SCENES: { role: Role; place: "council" | "dm" }[] = [
  { role: "officer", place: "council" },
  { role: "officer", place: "council" },
  { role: "trainee", place: "dm" },
  { role: "leader", place: "dm" },
  { role: "trainee", place: "dm" },
  { role: "officer", place: "council" },
];

export function Tour(shared: Shared): JSX.Element | null {
  const { space, house, words } = shared;
  const { tour } = words;
  const step = space.memory.tour;
  const show = (to: number) => {
    const scene = SCENES[to - 1];
    if (!scene) return space.change({ tour: -1 });
    const { id = "" } = house.cast[scene.role][0] ?? {};
    space.openThread("");
    space.change({ tour: to, as: id, channel: scene.place === "council" ? house.councilChannel : DM });
  };
  if (step < 0) return null;
  const text = tour.steps[step - 1];
  if (!text) {
    return (
      <section class="tour" aria-label={tour.again}>
        <p>{tour.offer}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={() => show(1)}>
            {tour.start}
          </button>
          <button type="button" class="button" onClick={() => show(-1)}>
            {tour.skip}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section class="tour" aria-label={tour.step(step, tour.steps.length)}>
      <p class="hint">{tour.step(step, tour.steps.length)}</p>
      <h2 class="scene">{text.title}</h2>
      <p aria-live="polite">{text.text}</p>
      <div class="buttons">
        {step > 1 && (
          <button type="button" class="button" onClick={() => show(step - 1)}>
            {tour.before}
          </button>
        )}
        <button type="button" class="button" onClick={() => show(step)}>
          {tour.go}
        </button>
        {step < tour.steps.length && (
          <button type="button" class="button primary" onClick={() => show(step + 1)}>
            {tour.next}
          </button>
        )}
        <button
          type="button"
          class={step < tour.steps.length ? "quiet" : "button primary"}
          onClick={() => show(-1)}
        >
          {tour.end}
        </button>
      </div>
    </section>
  );
}
