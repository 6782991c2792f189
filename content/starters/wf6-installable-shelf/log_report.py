"""What does the house read? Start this file: python log_report.py FILE [NUMBER]"""

import sys
from collections import Counter

PARTS = {"start": 3, "lend": 5, "return": 5}


def read_log(name):
    """Return a Counter of the titles that were lent, and the number of lines cut off."""
    titles = Counter()
    cut_off = 0
    with open(name, encoding="utf-8") as file:
        for line in file:
            parts = line.strip().split(";")
            if len(parts) < 3 or len(parts) != PARTS.get(parts[2]):
                cut_off += 1
            elif parts[2] == "lend":
                titles[parts[3]] += 1
    return titles, cut_off


def main(arguments):
    """Print the report, or one line that says what's wrong."""
    if len(arguments) not in (1, 2):
        sys.exit("Usage: python log_report.py FILE [NUMBER]")
    number = 5
    if len(arguments) == 2:
        if not arguments[1].isdecimal():
            sys.exit(f"{arguments[1]} is not a whole number")
        number = int(arguments[1])
    try:
        titles, cut_off = read_log(arguments[0])
    except FileNotFoundError:
        sys.exit(f"There is no file {arguments[0]}")
    print("WHAT OUR HOUSE READS")
    print(f"{titles.total()} loans")
    for title, loans in sorted(titles.items(), key=lambda pair: (-pair[1], pair[0]))[:number]:
        print(f"{loans:4} {title}")
    print(f"Lines that end too early: {cut_off}")


if __name__ == "__main__":
    main(sys.argv[1:])
