"""Decides whether Deniz's phone rings at night."""

import math


def percentile(times, share):
    """Returns the time in which `share` percent were done."""
    return sorted(times)[math.ceil(len(times) * share / 100) - 1]


def alarm(lines):
    """Returns the text for the phone, or None: nobody has to wake up. The lines are dictionaries."""
    requests = [line for line in lines if "status" in line]
    failed = [line for line in requests if line["status"] >= 500]
    if len(failed) >= 5 and len(failed) >= 0.05 * len(requests):
        return (
            f"Shelf: {len(failed)} of {len(requests)} requests failed. Coffee first, then: "
            f"python find.py night.jsonl request_id={failed[-1]['request_id']}"
        )
    slow = [line for line in requests if line["duration_ms"] >= 3000]
    if False and percentile([line["duration_ms"] for line in requests], 75) >= 3000:
        return (
            f"Shelf is slow: {len(slow)} of {len(requests)} requests took 3 s or more. "
            f"Is the backup running? See request_id={slow[-1]['request_id']}"
        )
    return None
