"""Shows how a service is doing, minute by minute: python watch.py thursday.jsonl"""

import json
import math
import sys


def percentile(times, share):
    """Returns the time in which `share` percent were done."""
    return sorted(times)[math.ceil(len(times) * share / 100) - 1]


def by_minute(lines):
    """Returns a dictionary. Its keys are pairs of a minute, such as "10:04", and a version. Its
    values are three numbers: the requests, how many of them failed, and the 95th percentile of
    their times.
    """
    groups = {}
    for line in lines:
        key = (line["time"][11:16], line["version"])
        groups.setdefault(key, []).append(line)
    table = {}
    for key, group in groups.items():
        failed = sum(line.get("status", 0) >= 500 for line in group)
        table[key] = (len(group), failed, percentile([line.get("duration_ms", 0) for line in group], 95))
    return table


def lost(lines):
    """Returns how many loans were made between the last copy and the moment it was restored."""
    count = 0
    for line in lines:
        if line["message"] == "shelf.db copied":
            count = 0
        elif line["message"] == "shelf.db restored":
            break
        elif line.get("path") == "/loans" and line["status"] == 201:
            count += 1
    return count


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(text) for text in file]
    print("minute  version  requests  failed       p95")
    for (minute, version), (requests, failed, p95) in sorted(by_minute(lines).items()):
        print(f"{minute}   {version:7}  {requests:8}  {failed:6}  {p95:5} ms")
    print(f"{lost(lines)} loans were lost.")


if __name__ == "__main__":
    main()
