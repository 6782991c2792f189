"""Play a visitor who types a title, letter by letter: python visitor.py Kindred indexes.sql"""

import sys
from contextlib import closing

from county import open_county, use_indexes
from door import beginning_with, by_title
from steps import plan_of, steps_of

if len(sys.argv) not in (2, 3):
    sys.exit("Type a title, and the file with your indexes if you have one: python visitor.py Kindred indexes.sql")

title = sys.argv[1]
with closing(open_county()) as connection:
    use_indexes(connection, *sys.argv[2:])
    for end in range(1, len(title) + 1):
        typed = title[:end]
        found, steps = steps_of(connection, lambda: beginning_with(connection, typed))
        print(f"{typed:<10} {len(found):>2} {'title' if len(found) == 1 else 'titles':<6} {steps:>12,} steps")
    found, steps = steps_of(connection, lambda: by_title(connection, title))
    print(f"{'Enter':<10} {len(found):>2} {'book' if len(found) == 1 else 'books':<6} {steps:>12,} steps")
    letters = plan_of(connection, lambda: beginning_with(connection, title))
    enter = plan_of(connection, lambda: by_title(connection, title))
print(f"\nPlan for the letters: {'; '.join(letters)}")
print(f"Plan for Enter: {'; '.join(enter)}")
