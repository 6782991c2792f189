/** An exercise whose program is an application: it has a console instead of Run. */
import { createAppConsole } from "./console.js";
import { readableVerdict } from "./verdict.js";
import { createExercise } from "../exercise/exercise.js";

/** @param {Parameters<typeof createExercise>[0]} options */
export const createAppExercise = (options) => createExercise({ ...options, createConsole: createAppConsole, readVerdict: readableVerdict });
