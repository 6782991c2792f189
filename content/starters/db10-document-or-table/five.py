"""Ask for five things in three shapes, and count what's read: python five.py 3000"""

import sys

import in_books
import in_members
import in_tables
import shapes
from documents import meter

JOBS = [
    ("Who has Dune?", "who_has", 1),
    ("What does Sara have?", "what_has", 1),
    ("What's overdue on 6 March?", "overdue", "2028-03-06"),
    ("How many books are out?", "out"),
    ("Dune becomes Dune, part 1", "rename", 1, "Dune, part 1"),
]

size = int(sys.argv[1]) if len(sys.argv) > 1 else 10
stores = [
    ("loans in the books", shapes.books(size), in_books),
    ("loans in the members", shapes.members(size), in_members),
    ("tables", shapes.tables(size), in_tables),
]
for what, function, *values in JOBS:
    print(what)
    answers = []
    for name, store, module in stores:
        meter.reset()
        try:
            answers.append(getattr(module, function)(store, *values))
            told = str(meter)
            if answers[-1] != answers[0]:
                told += f", but a different answer: {answers[-1]}"
        except NotImplementedError:
            told = "not written yet"
        print(f"  {name:<22}{told}")
