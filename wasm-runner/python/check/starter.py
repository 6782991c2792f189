"""`python check.pyz` in a starter: the report and the receipt."""

from .findings import without_emphasis
from .local import STARTER, numbered_checks, starter_errors
from .processes import interrupt_on_signals
from .workshop import Workshop

# A run of all checks that takes longer says so first.
QUICK = 20  # seconds


def check_project(folder, text, tables, arguments):
    """Runs the checks of a starter, or of some of its steps, and prints a line for each."""
    errors = starter_errors(tables)
    if errors:
        print("\n".join(f"{STARTER}: {error}" for error in errors))
        return 2
    checks = numbered_checks(tables["check"])
    steps = sorted({table["step"] for table in checks})
    unknown = [word for word in arguments if not word.isdigit() or int(word) not in steps]
    if unknown:
        known = ", ".join(map(str, steps))
        print(f"There is nothing to check for “{unknown[0]}”. The steps with checks: {known}.")
        return 2
    asked = {int(word) for word in arguments} or set(steps)
    starter = tables.get("starter", {})
    seconds = starter.get("seconds", 0)
    if seconds > QUICK and asked == set(steps):
        print(f"This takes about {seconds} seconds.", flush=True)
    interrupt_on_signals()
    try:
        with Workshop(folder, tables) as workshop:
            outcomes = printed_checks(workshop, [one for one in checks if one["step"] in asked])
    except KeyboardInterrupt:
        print("\nStopped. Everything that was started has ended.")
        return 130
    return summary(outcomes, starter, text)


def printed_checks(workshop, checks):
    """Runs the checks and prints each outcome as soon as it is known. Returns the outcomes."""
    outcomes, first_skips = [], {}
    blocker = None
    for table in checks:
        if blocker:
            outcome, words, details = "SKIP", f"{table['name']} (waits for {blocker})", []
        else:
            outcome, words, details = workshop.outcome(table)
        if outcome == "FAIL":
            blocker = table["id"]
        elif outcome == "SKIP" and not blocker:
            # Say what is missing only once.
            first = first_skips.setdefault(words, table["id"])
            same = first != table["id"]
            words = f"{table['name']} (as {first})" if same else f"{table['name']}: {words}"
        print(f"{outcome} {table['id']} {without_emphasis(words)}", flush=True)
        for line in details:
            print(f"     {line}".rstrip(), flush=True)
        outcomes.append((table, outcome))
    return outcomes


def summary(outcomes, starter, text):
    """Prints the last lines. Returns the exit code: 0 if something passed and nothing failed."""
    counts = {word: sum(outcome == word for _, outcome in outcomes) for word in ("PASS", "FAIL", "SKIP")}
    words = {"PASS": "passed", "FAIL": "not yet", "SKIP": "skipped"}
    print("\n" + ", ".join(f"{counts[word]} {words[word]}" for word in words if counts[word]) + ".")
    steps = sorted({table["step"] for table, _ in outcomes})
    whole = [step for step in steps if all(outcome == "PASS" for table, outcome in outcomes if table["step"] == step)]
    if whole and "lesson" in starter:
        named = "step" if len(whole) == 1 else "steps"
        print(f"Receipt for {named} {', '.join(map(str, whole))}, to paste into the lesson:")
        code = receipt(starter["lesson"], whole, text)
        print(f"    {code}")
        if starter.get("page"):
            print(f"    or open {starter['page']}#receipt={code}")
    return 0 if counts["PASS"] and not counts["FAIL"] else 1


# Digits and letters that cannot be confused.
RECEIPT_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def receipt(lesson, steps, text):
    """Returns the code for passed steps: the lesson, the steps, the checks' version, a checksum.

    It detects typing errors and keeps no secret: the lesson's page computes the same code.
    """
    body = f"{lesson.upper()}-{'.'.join(map(str, steps))}-{letters(text, 4)}"
    return f"{body}-{letters(body, 6)}"


def letters(text, count):
    """Returns the FNV-1a hash of a text, as `count` letters."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return "".join(RECEIPT_LETTERS[value >> 5 * place & 31] for place in range(count))
