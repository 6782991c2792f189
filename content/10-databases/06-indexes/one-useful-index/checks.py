"""Checks of the exercise one-useful-index."""

from understory import db

QUESTIONS = {
    "what the member has at home": "SELECT book_id, due FROM loans WHERE member_id = 4 AND returned_on IS NULL",
    "the five latest loans": "SELECT book_id, lent_on FROM loans WHERE member_id = 4 ORDER BY lent_on DESC LIMIT 5",
    "the titles since February": "SELECT books.title FROM loans JOIN books ON books.id = loans.book_id WHERE loans.member_id = 4 AND loans.lent_on >= '2028-02-01'",
}


def made():
    """Returns the table, the columns and the SQL of each index that was made with CREATE INDEX."""
    found = db.execute(
        "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    return [(table, [row[2] for row in db.execute(f'PRAGMA index_info("{name}")')], sql) for name, table, sql in found]


def columns():
    return made()[0][1] if len(made()) == 1 else []


def plans():
    return {what: [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + query)] for what, query in QUESTIONS.items()}


def scanned():
    """Returns the questions whose plan scans the loans."""
    return [
        what for what, lines in plans().items() if any(line.startswith("SCAN") and "loans" in line for line in lines)
    ]


def sorts():
    return any("TEMP B-TREE" in line for lines in plans().values() for line in lines)


def theres_exactly_one_new_index():
    number = len(made())
    assert number, "The database has no new index. Which words make one?"
    assert number == 1, (
        f"The database has {number} new indexes, and each new loan would have to be added to all of them. Can one of them help all three questions?"
    )


def all_three_questions_search():
    left = scanned()
    assert not left, (
        f"With your index, SQLite still looks at every loan for {left[0]}. Which column does that question compare, and where is it in your index?"
    )
    assert all(any(line.startswith("SEARCH") and "loans" in line for line in lines) for lines in plans().values()), (
        f"The plans are {plans()}. Where is the search in the loans?"
    )


def nothing_else_has_changed():
    kept = db.execute("SELECT count(*) FROM loans").fetchone()[0]
    assert kept == 14, f"There were 14 loans, and now there are {kept}. Which line changed that?"
    refused = None
    try:
        db.execute("INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (3, 1, '2028-02-29', '2028-03-21')")
    except Exception as error:
        refused = f"{type(error).__name__}: {error}"
    assert not refused, (
        f"On 29 February, member 1 took a second book home, and the table refused it: {refused}. Which word of yours makes that rule?"
    )
