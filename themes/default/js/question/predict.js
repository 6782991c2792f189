/**
 * A prediction: the reader says what a program prints, the program runs, and both
 * are shown side by side. Without a program, the prediction is in words and isn't judged.
 *
 * Expects an element rendered by `blocks/predict.html`. Without Python, it uses the
 * output of the author's run.
 */
import { hasSameValues, matchesOutput } from "./answers.js";
import { element as made, isDisabled, onClick, onSubmit, setDisabled, setTextOrHide } from "../page/controls.js";
import { shownText } from "../program/output.js";
import { phrase } from "../page/phrases.js";
import { openQuestion } from "./question.js";
import { runQuietly } from "../program/quiet-run.js";

export function createPrediction({ element, interpreter, storage, announce, signal }) {
  const question = openQuestion({ element, kind: "prediction", storage, signal });
  const { part, data } = question;
  const answer = part("answer").querySelector("details");

  function note(words) {
    setTextOrHide(part("note"), words);
    announce(words);
  }

  function ask() {
    part("form").hidden = false;
    part("again").hidden = true;
    part("outcome").replaceChildren();
    answer?.querySelector(".question-verdict")?.remove();
    if (answer) answer.open = false;
    element.removeAttribute("data-compared");
    element.dataset.asked = "asking";
  }

  async function lock() {
    const button = part("lock");
    const said = part("said").value;
    if (isDisabled(button)) return;
    if (said.trim() === "") {
      note(phrase("predicted.first"));
      part("said").focus();
      return;
    }
    if (data.source === undefined) {
      const result = { said, status: "said" };
      question.keep({ hash: data.hash, ...result });
      note("");
      draw(result);
      part("outcome").focus();
      return;
    }
    setDisabled(button, true);
    part("said").readOnly = true;
    note(interpreter.availability.kind === "ready" ? phrase("predicted.running") : phrase("predicted.locked"));
    const printed = (await runQuietly(interpreter, data)) ?? authorsRun(data);
    setDisabled(button, false);
    part("said").readOnly = false;
    const result = { said, printed: printed.text, status: matchesOutput(said, printed) ? "same" : "different" };
    question.keep({ hash: data.hash, ...result });
    note("");
    draw(result);
    part("outcome").focus();
    announce(`${verdict(result)} ${phrase("predicted.told", { text: printed.text })}`);
  }

  /** @param {{said?: string, printed?: string, status: string}} answer */
  function draw({ said, printed, status }) {
    part("form").hidden = true;
    part("again").hidden = false;
    if (status === "said") {
      part("outcome").replaceChildren(made("div", [saidFigure(said)], "prediction"));
    } else if (status !== "shown") {
      part("outcome").replaceChildren(comparison(said, printed, data.error));
      element.dataset.compared = "";
      const words = made("b", verdict({ said, printed, status }), "question-verdict");
      const reason = answer?.querySelector(":scope > p");
      if (reason) reason.prepend(words, " ");
      else part("outcome").append(words);
    }
    if (answer) answer.open = true;
    element.dataset.asked = "answered";
  }

  onSubmit(part("form"), lock, signal);
  onClick(part("skip"), signal, () => {
    question.keep({ hash: data.hash, said: part("said").value, status: "shown" });
    note("");
    draw({ status: "shown" });
    answer?.querySelector("summary").focus();
  });
  onClick(part("again"), signal, () => {
    ask();
    part("said").select();
    part("said").focus();
  });

  const before = question.answered(data.hash);
  part("said").value = before.said ?? "";
  ask();
  if (before.status) draw(before);

  return { mount: async () => {} };
}

function verdict({ said, printed, status }) {
  if (status === "same") return phrase("predicted.same");
  return hasSameValues(said, printed) ? phrase("predicted.lines") : phrase("predicted.different");
}

/** Returns the output of the author's run in the format of a run. */
function authorsRun({ output, error }) {
  const text = output ?? "";
  return { text: shownText(text), bare: text, error: error ? { type: error, traceback: text.slice(text.lastIndexOf("Traceback")) } : null };
}

function comparison(said, printed, error) {
  const caption = error ? phrase("predicted.says") : phrase("predicted.printed");
  return made(
    "div",
    [
      saidFigure(said),
      made("figure", [made("figcaption", caption), made("pre", printed || phrase("predicted.nothing"), "prediction-printed")]),
    ],
    "prediction",
  );
}

function saidFigure(said) {
  return made("figure", [made("figcaption", phrase("predicted.said")), made("pre", said, "prediction-said")]);
}
