"""The label printer in the hallway."""

calls = 0


def print_labels(titles):
    """Print a label for each title. Return "OK", or "ERROR 7" if one of them is bad."""
    global calls
    calls += 1
    for title in titles:
        if not title.isprintable():
            return "ERROR 7"
    return "OK"
