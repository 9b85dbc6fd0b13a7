/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Feature } from "../platform/feature.ts";
import { createPeopleFeature } from "./people/index.ts";

export function createFeatures(): Feature[] {
  return [createPeopleFeature()];
}
