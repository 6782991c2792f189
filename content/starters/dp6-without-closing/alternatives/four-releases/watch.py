"""Shows how a service is doing, minute by minute: python watch.py thursday.jsonl"""

import json
import math
import sys
from collections import defaultdict


def percentile(times, share):
    """Returns the time in which `share` percent were done."""
    return sorted(times)[math.ceil(len(times) * share / 100) - 1]


def by_minute(lines):
    requests = [line for line in lines if line["message"] == "request"]
    times, failures = defaultdict(list), defaultdict(int)
    for line in requests:
        key = line["time"].split("T")[1][:5], line["version"]
        times[key].append(line["duration_ms"])
        failures[key] += line["status"] // 100 == 5
    return {key: [len(some), failures[key], percentile(some, 95)] for key, some in times.items()}


def lost(lines):
    places = {line["message"]: place for place, line in enumerate(lines) if line["logger"] == "release"}
    between = lines[places["shelf.db copied"] : places["shelf.db restored"]]
    return len([line for line in between if (line.get("method"), line.get("path"), line.get("status")) == ("POST", "/loans", 201)])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(text) for text in file]
    print("minute  version  requests  failed       p95")
    for (minute, version), (requests, failed, p95) in sorted(by_minute(lines).items()):
        print(f"{minute}   {version:7}  {requests:8}  {failed:6}  {p95:5} ms")
    print(f"{lost(lines)} loans were lost.")


if __name__ == "__main__":
    main()
