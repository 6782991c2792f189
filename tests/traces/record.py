"""Records the programs beside it: NAME.py -> NAME.json.

    cargo run --release --bin understory-bundler -- --native
    python3 tests/traces/record.py PATH-OF-UNDERSTORY-PYTHON

A program's input is its comment `# input: …`, a line each. What the page and the generator
make of the recordings is in NAME.expected.json; `node tests/traces/expect.mjs` writes it anew,
to be read before it is committed.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def record(interpreter, program):
    source = program.read_text()
    typed = [line[9:] for line in source.splitlines() if line.startswith("# input: ")]
    process = subprocess.Popen([interpreter], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    output = []

    def say(message):
        process.stdin.write(json.dumps(message) + "\n")
        process.stdin.flush()

    say({"kind": "trace", "source": source, "steps": 100})
    for line in process.stdout:
        event = json.loads(line)
        if event["kind"] == "output":
            output.append({"stream": event["stream"], "text": event["text"]})
        elif event["kind"] == "input":
            answer = typed.pop(0)
            output.append({"stream": "stdin", "text": answer + "\n", "prompt": event["prompt"]})
            say({"kind": "line", "text": answer})
        elif event["kind"] == "trace":
            process.kill()
            error = event["error"] and {"type": event["error"]["type"], "message": event["error"]["message"]}
            return {
                "sources": {"main.py": source},
                "steps": event["steps"],
                "complete": event["complete"],
                "error": error,
                "output": output,
            }
    raise SystemExit(f"{program.name}: the interpreter ended without an answer")


for program in sorted(HERE.glob("*.py")):
    if program != Path(__file__):
        recording = record(sys.argv[1], program)
        steps = ",\n".join(json.dumps(step, ensure_ascii=False) for step in recording.pop("steps"))
        rest = json.dumps(recording, ensure_ascii=False, indent=1)[:-2]
        program.with_suffix(".json").write_text(f'{rest},\n "steps": [\n{steps}\n]}}\n')
