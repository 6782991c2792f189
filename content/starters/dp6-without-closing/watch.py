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
    return {}


def lost(lines):
    """Returns how many loans were made between the last copy and the moment it was restored."""
    return 0


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(text) for text in file]
    print("minute  version  requests  failed       p95")
    for (minute, version), (requests, failed, p95) in sorted(by_minute(lines).items()):
        print(f"{minute}   {version:7}  {requests:8}  {failed:6}  {p95:5} ms")
    print(f"{lost(lines)} loans were lost.")


if __name__ == "__main__":
    main()
