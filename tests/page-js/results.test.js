/** What a verdict or an error means for the reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import {
  askingLine,
  checkStates,
  checkStatesDuring,
  inlineCode,
  passedWords,
  resultOfEnd,
  resultOfProblem,
  resultOfVerdict,
  spoken,
} from "../../themes/default/js/exercise/results.js";

const failed = (change) => ({
  name: "three people get three tickets",
  status: "failed",
  called: "main.py\ninput 3",
  expected: "1\n2\n3",
  got: "1\n2",
  message: null,
  mistake: null,
  error: null,
  ...change,
});
const waiting = (name) => ({ name, status: "waiting", called: null, expected: null, got: null, message: null, mistake: null, error: null });
const verdict = (...checks) => ({ passed: checks.every(({ status }) => status === "passed"), checks, output: [] });
const text = (words) => words.map(({ text: part, code }) => (code ? `<${part}>` : part)).join("");
const column = (lines) => lines.map(({ text: line, mark }) => (mark ? `${mark}:${line}` : line));

test("the known mistake's first sentence stands out and the rest follows", () => {
  const result = resultOfVerdict(
    verdict(
      failed({
        message: "One ticket is missing: for 3 people you printed 2 lines. `range` stops before its second number.",
      }),
    ),
  );
  assert.equal(result.kind, "wrong");
  assert.equal(text(result.says), "One ticket is missing: for 3 people you printed 2 lines.");
  assert.deepEqual(result.more.map(text), ["<range> stops before its second number."]);
});

test("a dot inside code or a number doesn't end a sentence", () => {
  const result = resultOfVerdict(verdict(failed({ message: "Use `a. b` and 1.5 here. Then more." })));
  assert.equal(text(result.says), "Use <a. b> and 1.5 here.");
});

test("a line that is missing, extra or changed is marked on its side, and the other says what it lacks", () => {
  assert.deepEqual(column(resultOfVerdict(verdict(failed())).table.called), ["input 3"]);
  for (const [expected, got, columns] of [
    [
      "1\n2\n3",
      "1\n2",
      [
        ["1", "2", "missing:3"],
        ["1", "2", "gap:one line is missing"],
      ],
    ],
    [
      "1\n2",
      "1\n2\n3",
      [
        ["1", "2", "gap:one line too many"],
        ["1", "2", "missing:3"],
      ],
    ],
    // Several missing lines share one box, and the columns stay level.
    [
      "a\nb\nc\nd",
      "a",
      [
        ["a", "missing:b", "missing:c", "missing:d"],
        ["a", "gap:three lines are missing", "", ""],
      ],
    ],
    [
      "a\nb",
      "",
      [
        ["missing:a", "missing:b"],
        ["gap:nothing", ""],
      ],
    ],
    ["Hello, Ada!", "Hello Ada!", [["missing:Hello, Ada!"], ["missing:Hello Ada!"]]],
    // Spaces at the end of a line are no difference.
    [
      "1\n2",
      "1 \n3",
      [
        ["1", "missing:2"],
        ["1 ", "missing:3"],
      ],
    ],
  ]) {
    const { table } = resultOfVerdict(verdict(failed({ expected, got })));
    assert.deepEqual([column(table.expected), column(table.got)], columns);
  }
});

test("only the characters that differ are marked", () => {
  const markedCells = (expected, got) => {
    const { table } = resultOfVerdict(verdict(failed({ expected, got })));
    return [table.expected, table.got].map(([{ text: line, differs }]) => line.slice(...differs));
  };
  assert.deepEqual(markedCells("Hello, Ada!", "Hello Ada!"), [",", ""]);
  assert.deepEqual(markedCells("a b", "a  b"), ["", " "]);
  assert.deepEqual(markedCells("aba", "ababa"), ["", "ba"]);
  assert.deepEqual(markedCells("3", "4"), ["3", "4"]);
});

test("without typed lines or a call there is nothing to say about how it ran", () => {
  assert.deepEqual(resultOfVerdict(verdict(failed({ called: "main.py" }))).table.called, []);
});

test("beside the task's own message, the explanation of the error is folded", () => {
  const error = { type: "NameError", message: "name 'x' is not defined", line: 3, traceback: "Traceback…", explanation: null };
  assert.equal(resultOfVerdict(verdict(failed({ status: "error", message: "The loop comes first.", error }))).folds, true);
  assert.equal(resultOfVerdict(verdict(failed({ status: "error", error }))).folds, false);
});

test("a check that compares nothing has no table", () => {
  assert.equal(resultOfVerdict(verdict(failed({ expected: null, got: null }))).table, null);
});

test("a response is shown even if only the message says what is expected", () => {
  const response = { called: "GET /fee/3", expected: null, got: "status 200\n{}" };
  const tableOf = (change) => resultOfVerdict(verdict(failed({ ...response, ...change }))).table;
  assert.deepEqual(Object.values(tableOf({})).map(column), [["GET /fee/3"], [], ["status 200", "{}"]]);
  assert.equal(tableOf({ status: "error", got: "SystemExit" }), null);
  assert.equal(tableOf({ called: "FEE / days(3)", got: "ZeroDivisionError" }), null);
});

test("a check without a message shows its name", () => {
  assert.equal(text(resultOfVerdict(verdict(failed())).says), "Not yet: three people get three tickets.");
});

test("later checks wait", () => {
  assert.equal(
    text(resultOfVerdict(verdict(failed(), waiting("six people get six"))).waiting),
    "The check “six people get six” runs once this one passes.",
  );
  assert.equal(
    text(resultOfVerdict(verdict(failed(), waiting("a"), waiting("b"))).waiting),
    "The other two checks run once this one passes.",
  );
});

test("the number of checks is in words", () => {
  assert.deepEqual([1, 2, 3, 12].map(passedWords), [
    "The check passes.",
    "Both checks pass.",
    "All three checks pass.",
    "All 12 checks pass.",
  ]);
});

const nameError = { type: "NameError", message: "name 'x' is not defined", line: 3, traceback: "Traceback…", explanation: null };

test("an error in a run names its line and links to it", () => {
  const result = resultOfProblem(nameError);
  assert.equal(text(result.says), "Python stopped on line 3.");
  assert.deepEqual(
    result.terms.map(({ term, line }) => [term, line]),
    [["Where to look", 3]],
  );
});

test("what stopped a program is named after what it was", () => {
  for (const [change, words] of [
    [{ type: "IndentationError" }, "Python stopped before it ran anything."],
    [{ type: "SystemExit", line: null }, "Your program ended itself."],
    [{ type: "OperationalError", line: 2, by: "SQLite" }, "SQLite stopped on line 2."],
    // Messages from the page's side of the runner are shown unchanged.
    [
      { type: "InputUnavailable", message: "This browser cannot wait. Newer ones can.", line: null, traceback: "" },
      "This browser cannot wait.",
    ],
  ])
    assert.equal(text(resultOfProblem({ ...nameError, ...change }).says), words);
});

test("the pointer to a line is a whole sentence with a link", () => {
  const lookTerm = (words) => resultOfProblem({ ...nameError, explanation: { meaning: "No.", look: words } }).terms[1];
  assert.deepEqual(lookTerm("Line 12 has `x`: change it."), {
    term: "Where to look",
    words: [
      { text: "has ", code: false },
      { text: "x", code: true },
      { text: ": change it.", code: false },
    ],
    line: 12,
  });
  assert.deepEqual(lookTerm("Line 2 of `shop.py` has it.").line, null);
  assert.equal(lookTerm("Line 2 of `shop.py` has it.").words[0].text, "Line 2 of ");
  assert.deepEqual([lookTerm("Line 2 of `main.py` has it.").line, lookTerm("Line 2 of `main.py` has it.").words[0].text], [2, "has it."]);
});

test("an explanation is shown with the link to its line", () => {
  const result = resultOfProblem({ ...nameError, explanation: { meaning: "No `x` yet.", look: "It stands first here." } });
  assert.deepEqual(
    result.terms.map(({ term, words, line }) => [term, text(words), line]),
    [
      ["What it means", "No <x> yet.", null],
      ["Where to look", "It stands first here.", 3],
    ],
  );
});

test("an error in a check shows the check's message", () => {
  const result = resultOfVerdict(
    verdict(
      failed({
        status: "error",
        expected: null,
        got: "EOFError",
        message: "Your program asked for input; this check types nothing.",
        error: nameError,
      }),
    ),
  );
  assert.equal(result.kind, "error");
  assert.equal(text(result.says), "Your program asked for input; this check types nothing.");
  assert.equal(result.terms[0].line, 3);
});

test("a limit isn't a Python error", () => {
  const problem = {
    type: "TimeLimit",
    message: "The program was stopped after 10 seconds. A loop that never ends is the usual reason.",
    line: null,
    traceback: "",
    explanation: null,
  };
  assert.equal(
    resultOfVerdict(verdict(failed({ status: "limit", expected: null, message: problem.message, error: problem }))).kind,
    "limit",
  );
  assert.equal(text(resultOfEnd("limit", problem).says), "The program was stopped after 10 seconds.");
});

test("a pass says why the answer works", () => {
  const result = resultOfVerdict(verdict({ name: "a", status: "passed" }), "You gave `range` two numbers.");
  assert.deepEqual(result.more, [
    [
      { text: "You gave ", code: false },
      { text: "range", code: true },
      { text: " two numbers.", code: false },
    ],
  ]);
});

test("checks before the running one have passed", () => {
  assert.deepEqual(checkStatesDuring(["a", "b", "c"], "b"), ["passed", "checking", "waiting"]);
  assert.deepEqual(checkStatesDuring(["a", "b"], null), ["waiting", "waiting"]);
});

test("without a verdict every check waits", () => {
  assert.deepEqual(checkStates(null, 2), ["waiting", "waiting"]);
  assert.deepEqual(checkStates(verdict(failed(), waiting("b")), 2), ["failed", "waiting"]);
});

test("a single backtick stays a backtick", () => {
  assert.deepEqual(inlineCode("a `b` c"), [
    { text: "a ", code: false },
    { text: "b", code: true },
    { text: " c", code: false },
  ]);
  assert.equal(
    inlineCode("a `b").some(({ code }) => code),
    false,
  );
});

const drawnParts = (message) =>
  inlineCode(message)
    .map(({ text: part, code, emphasis }) =>
      [emphasis && `(${emphasis} `, code ? `<${part}>` : part, emphasis && ")"].filter(Boolean).join(""),
    )
    .join("");

test("words between asterisks are emphasized, with the code in them", () => {
  for (const [message, shown] of [
    [
      "Your list has *Kindred*, which is from 1979, and *Life of Pi*.",
      "Your list has (em Kindred), which is from 1979, and (em Life of Pi).",
    ],
    ["Press **Start over** and read the last line.", "Press (strong Start over) and read the last line."],
    ["Is it *Dune*'s year (*1965*)?", "Is it (em Dune)'s year ((em 1965))?"],
    ["**Look at `a * b` again.** Then run it.", "(strong Look at )(strong <a * b>)(strong  again.) Then run it."],
    ["*Who's Afraid of Virginia Woolf?* is missing.", "(em Who's Afraid of Virginia Woolf?) is missing."],
  ])
    assert.equal(drawnParts(message), shown);
});

test("asterisks that multiply, repeat or pass arguments stay", () => {
  for (const message of [
    "2 * 3 * 4",
    "2*3*4",
    "Your program printed **, and * comes first.",
    "f(*args, **kwargs) and *rest",
    "**kwargs takes the rest",
    "The lines are *, ** and ***.",
    "* one\n* two",
    "You printed “*~*”.",
    "It starts with *",
    "a*b and c*d",
  ])
    assert.equal(drawnParts(message), message);
  assert.equal(drawnParts("`2 * 3` or `*x*` and `**y**`"), "<2 * 3> or <*x*> and <**y**>");
});

test("markup is neither read aloud nor the end of a sentence", () => {
  const result = resultOfVerdict(
    verdict(failed({ message: "You chose *What? Why?* first. `a` comes *before*." }), waiting("`b` is *last*")),
  );
  assert.equal(text(result.says), "You chose What? Why? first.");
  assert.equal(spoken(result), "You chose What? Why? first. a comes before. The check “b is last” runs once this one passes.");
  assert.deepEqual(result.waiting.map(({ text: part, code, emphasis }) => [part, code, emphasis]).slice(1, 4), [
    ["b", true, undefined],
    [" is ", false, undefined],
    ["last", false, "em"],
  ]);
});

test("a result is read aloud in reading order", () => {
  assert.equal(
    spoken(resultOfVerdict(verdict(failed({ message: "First. Second." }), waiting("six")))),
    "First. Second. The check “six” runs once this one passes.",
  );
});

test("the line that asks is named if the program makes it clear", () => {
  assert.equal(askingLine('# input()\nname = input("Who? ")\nprint(name)', "Who? "), 2);
  assert.equal(askingLine('a = input("One? ")\nb = input("Two? ")', "Two? "), 2);
  assert.equal(askingLine("a = input()\nb = input()", ""), null);
  assert.equal(askingLine("user_input(3)\nform.input()", ""), null);
});
