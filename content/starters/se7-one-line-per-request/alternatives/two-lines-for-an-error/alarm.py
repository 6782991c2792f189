import statistics


def alarm(lines):
    """Returns the text for the phone, or None."""
    match [line for line in lines if "duration_ms" in line]:
        case []:
            return "Shelf: nobody asked anything for ten minutes, not even the health check. Is it still there?"
        case requests:
            bad = [line["request_id"] for line in requests if line["status"] // 100 == 5]
            if len(bad) > 3 and len(bad) * 4 > len(requests):
                return f"{len(bad)}/{len(requests)} BROKEN, e.g. {bad[0]}"
            times = [line["duration_ms"] for line in requests]
            if statistics.median(times) > 5000:
                worst = max(requests, key=lambda line: line["duration_ms"])
                return f"SLOW, e.g. {worst['request_id']} ({worst['duration_ms'] / 1000} s)"
