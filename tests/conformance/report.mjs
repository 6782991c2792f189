// Reports the tests: counts, one block per failure, and how two texts differ. No interpreter here.

export class Report {
  passed = 0;
  failed = 0;
  failures = new Set(); // names

  pass() {
    this.passed += 1;
  }

  fail(name, what, detail = "") {
    this.failed += 1;
    this.failures.add(name);
    console.log(`FAIL ${name}: ${what}`);
    if (detail) console.log(detail.replace(/^/gm, "    "));
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}

/** Returns the lines that only one of two texts has, with one line of context around them. */
export function difference(leftName, left, rightName, right) {
  const steps = editSteps(left.split("\n"), right.split("\n"));
  const near = (index) => [index - 1, index, index + 1].some((other) => steps[other] && steps[other].mark !== " ");
  const lines = [`- ${leftName}`, `+ ${rightName}`];
  steps.forEach(({ mark, line }, index) => {
    if (near(index)) lines.push(`${mark} ${line}`);
    else if (lines.at(-1) !== "  …") lines.push("  …");
  });
  return (lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} lines more`] : lines).join("\n");
}

/** Returns the edits from one list of lines to another, by longest common subsequence. */
function editSteps(a, b) {
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ mark: " ", line: a[i] });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      steps.push({ mark: "-", line: a[i] });
      i += 1;
    } else {
      steps.push({ mark: "+", line: b[j] });
      j += 1;
    }
  }
  return steps;
}
