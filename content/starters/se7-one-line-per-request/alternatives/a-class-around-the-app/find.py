import json
import sys
from pathlib import Path


def fits(line, conditions):
    for condition in conditions:
        key, _, value = condition.partition("=")
        if key not in line or not str(line[key]).startswith(value):
            return False
    return True


def main(name, *conditions):
    for text in Path(name).read_text(encoding="utf-8").split("\n"):
        if not text.startswith("{"):
            continue
        line = json.loads(text)
        if fits(line, conditions):
            print(json.dumps(line))


if __name__ == "__main__":
    main(*sys.argv[1:])
