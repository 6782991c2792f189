/**
 * A question to answer in one's own words. The answer is stored but not judged.
 *
 * Expects an element rendered by `blocks/reflect.html`.
 */
import { openQuestion } from "./question.js";

export function createReflection({ element, storage, signal }) {
  const question = openQuestion({ element, kind: "reflection", storage, signal });
  const { part } = question;
  part("text").value = question.answered().text ?? "";
  part("form").hidden = false;
  element.dataset.asked = "asking";
  part("text").addEventListener(
    "input",
    () => {
      question.keep({ text: part("text").value });
    },
    { signal },
  );
  question.follow((newer) => (part("text").value = newer.text ?? ""));
}
