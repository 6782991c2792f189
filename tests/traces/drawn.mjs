/** What the page makes of a recording, step by step, as values. */
import "../page-js/words.js";
import { moments, outputAt, printedBetween, stateAt } from "../../themes/default/js/trace/replay.js";
import { pictureOf } from "../../themes/default/js/trace/picture.js";
import { pictureWords, sentence } from "../../themes/default/js/trace/words.js";

export function expectedOf(recording) {
  const all = moments(recording);
  return all.map((_, index) => {
    const state = stateAt(all, index);
    return {
      sentence: sentence(recording, state, printedBetween(recording, all, index)),
      output: outputAt(recording, all, index),
      words: pictureWords(state),
      picture: pictureOf(state),
    };
  });
}
