/** The features in order, and what goes from one that has it to one that shows it: left knows right. */
import type { Feature } from "../platform/feature.ts";
import { attendanceCard, createAttendanceFeature } from "./attendance/index.ts";
import { createPeopleFeature } from "./people/index.ts";
import {
  addQuestions,
  createReflectionFeature,
  reflectionAfterMark,
  reflectionCard,
} from "./reflection/index.ts";
import { createSessionFeature } from "./session/index.ts";

export function createFeatures(): Feature[] {
  return [
    createPeopleFeature(),
    createSessionFeature({ panels: [attendanceCard, reflectionCard], onCreated: [addQuestions] }),
    createAttendanceFeature({ reflectionModal: reflectionAfterMark }),
    createReflectionFeature(),
  ];
}
