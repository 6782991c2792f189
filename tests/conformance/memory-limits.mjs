// Programs that want more memory than there is, in the prebuilt bundle in Node. Each must end as it
// does in CPython on a computer that is as small, and the program after it must run as usual.
//
//   node memory-limits.mjs [part of a name]

import { Learner } from "./learner.mjs";
import { Report } from "./report.mjs";

const LIMIT = 120_000; // milliseconds for one program
/** How a program ends that fills the memory before Python can see it. */
const SENTENCE = "The program filled all the memory that this page has for Python";

/** By name: the type of the error, or the beginning of the message, and the program. */
const PROGRAMS = {
  "tabs of a billion spaces": ["MemoryError", '"\\t".expandtabs(10**9)'],
  "tabs of a billion spaces in bytes": ["MemoryError", 'b"\\t".expandtabs(10**9)'],
  "an f-string with a width": ["MemoryError", 'f"{1:1000000000}"'],
  "an f-string with a fill character": ["MemoryError", "f\"{'a':é^2000000000}\""],
  "an f-string with a precision": ["MemoryError", 'f"{1.5:.1000000000f}"'],
  "a percent format with a width": ["MemoryError", '"%1000000000d" % 1'],
  "a percent format with a given width": ["MemoryError", '"%*s" % (10**9, "a")'],
  "a percent format with a precision": ["MemoryError", '"%.1000000000d" % 1'],
  "a percent format of bytes": ["MemoryError", 'b"%1000000000d" % 1'],
  "a string that is repeated": ["MemoryError", '"x" * 10**10'],
  "a string that is repeated more often than can be counted": ["OverflowError", '"x" * 10**20'],
  "a list that is repeated": ["MemoryError", "[0] * 10**10"],
  "bytes of a size": ["MemoryError", "bytes(10**11)"],
  "a bytearray of a size": ["MemoryError", "bytearray(10**9)"],
  "a list of a range": ["MemoryError", "list(range(10**10))"],
  "a list of a range that almost fits": ["MemoryError", "list(range(10**8))"],
  "a set of a range": ["MemoryError", "set(range(10**8))"],
  "a dictionary that grows": ["MemoryError", "{number: number for number in range(10**8)}"],
  "a list that grows": ["MemoryError", "x = []\nwhile True: x.append(0)"],
  "a list that doubles": ["MemoryError", "x = [0]\nwhile True: x = x + x"],
  "a string that doubles": ["MemoryError", 'x = "é"\nwhile True: x += x'],
  "lists in lists": ["MemoryError", "x = []\nwhile True: x = [x, x]"],
  "copies of a list": ["MemoryError", "x = list(range(10**6))\ny = []\nwhile True: y.append(x[:])"],
  "a string that is replaced": ["MemoryError", '("a" * 10**5).replace("a", "b" * 10**5)'],
  "strings that are joined": ["MemoryError", '"".join(["a" * 10**6] * 10**4)'],
  "a string that is padded": ["MemoryError", '"a".ljust(10**10)'],
  "a number to an enormous power": ["MemoryError", "10 ** 10**9"],
  "a number that is shifted": ["MemoryError", "1 << 10**10"],
  "a number that is shifted further than can be counted": ["OverflowError", "1 << 10**30"],
  "a file in memory": ["MemoryError", 'import io\nb = io.BytesIO()\nwhile True: b.write(b"x" * 10**6)'],
  "a file in memory beyond its end": ["MemoryError", 'import io\nb = io.BytesIO()\nb.seek(10**10)\nb.write(b"x")'],
  "text in memory": ["MemoryError", 'import io\nb = io.StringIO()\nwhile True: b.write("x" * 10**6)'],
  "a deque of a range": ["MemoryError", "from collections import deque\ndeque(range(10**9))"],
  "an array that doubles": ["MemoryError", 'from array import array\na = array("q", [0])\nwhile True: a.extend(a)'],
  "a file of four gigabytes": ["OSError", 'with open("big", "wb") as file:\n    while True: file.write(b"x" * 10**6)'],
  "a file that is extended to four gigabytes": ["OSError", 'with open("big", "wb") as file: file.truncate(4 * 10**9)'],
  "a MemoryError that is caught": [null, "try:\n    x = {n: n for n in range(10**8)}\nexcept MemoryError:\n    print(1)\nprint(2)"],
  "a million nested lists": [null, "x = []\nfor _ in range(10**6): x = [x]\ndel x"],
  "a million nested tuples": [null, "x = ()\nfor _ in range(10**6): x = (x,)\ndel x"],
  "a million nested dictionaries": [null, "x = {}\nfor _ in range(10**6): x = {1: x}\ndel x"],
  "half a million nested functions": [null, "def inside(f): return lambda: f\nx = None\nfor _ in range(5 * 10**5): x = inside(x)\ndel x"],
  "many words of one string": [["MemoryError", SENTENCE], '("a " * 10**8).split()'],
};

const only = process.argv[2] ?? "";
const report = new Report();
const learner = await Learner.inNode(LIMIT);
for (const [name, [expected, source]] of Object.entries(PROGRAMS)) {
  if (!name.includes(only)) continue;
  const ended = await run(source);
  const accepted = [expected].flat();
  const fits = accepted.some((each) => each === ended.error || (each !== null && ended.message?.startsWith(each)));
  const after = await run("print(sum(range(1000)))");
  if (!fits) report.fail(name, `ended with ${ended.error}: ${ended.message}`);
  else if (after.transcript !== "499500\n") report.fail(name, `the next program ended with ${after.error}: ${after.message}`);
  else report.pass();
}
learner.close();
process.exit(report.end() ? 0 : 1);

async function run(source) {
  const result = await learner.run({ source, files: {}, group: [], stdin: [] });
  return result.overran ? { error: "nothing", message: "it didn't end" } : result;
}
