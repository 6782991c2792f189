// Reports the tests: counts, one block per failure, and how two texts differ. No interpreter here.

import { diffLines } from "../../themes/default/js/exercise/line-diff.js";

export class Report {
  passed = 0;
  failed = 0;
  failures = new Set(); // names
  skipped = new Set(); // names

  pass() {
    this.passed += 1;
  }

  fail(name, problem, detail = "") {
    this.failed += 1;
    this.failures.add(name);
    console.log(`FAIL ${name}: ${problem}`);
    if (detail) console.log(detail.replace(/^/gm, "    "));
  }

  /** Says that a case couldn't be tested here. */
  skip(name, why) {
    this.skipped.add(name);
    console.log(`SKIPPED ${name}: ${why}`);
  }

  end() {
    const skipped = this.skipped.size ? `, ${this.skipped.size} skipped` : "";
    console.log(`${this.passed} passed, ${this.failed} failed${skipped}`);
    return this.failed === 0;
  }
}

/** Returns the lines that only one of two texts has, with one line of context around them. */
export function difference(leftName, left, rightName, right) {
  const rows = diffLines(left.split("\n"), right.split("\n"));
  const isNearDifference = (index) => [index - 1, index, index + 1].some((other) => rows[other]?.same === false);
  const lines = [`- ${leftName}`, `+ ${rightName}`];
  rows.forEach((row, index) => {
    if (!isNearDifference(index)) lines.push(...(lines.at(-1) === "  …" ? [] : ["  …"]));
    else if (row.same) lines.push(`  ${row.left}`);
    else
      lines.push(
        ...[
          ["-", row.left],
          ["+", row.right],
        ]
          .filter(([, line]) => line !== null)
          .map((pair) => pair.join(" ")),
      );
  });
  return (lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} lines more`] : lines).join("\n");
}
