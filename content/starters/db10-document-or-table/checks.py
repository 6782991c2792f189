"""Checks of the starter db10-document-or-table."""

import copy
import importlib
import re
import sqlite3
from contextlib import closing
from itertools import zip_longest

# A library that readers don't see: two members are called Nils, and two books Owls. One Nils has both.
TITLES = {31: "Boats", 32: "Owls", 33: "Owls", 34: "Kites", 35: "Zebras"}
PEOPLE = {9: "Wei", 8: "Nils", 6: "Uma", 5: "Ota", 3: "Nils"}
LOANS = [
    (31, 3, "2027-11-02"),
    (34, 3, "2028-01-09"),
    (32, 3, None),
    (31, 3, None),
    (33, 3, None),
    (33, 5, None),
    (31, 5, "2028-02-01"),
    (34, 5, None),
    (32, 6, "2028-02-20"),
    (34, 6, None),
    (31, 8, None),
    (32, 8, "2027-05-05"),
]


def shown(error):
    return ": ".join(filter(None, (type(error).__name__, str(error).rstrip("."))))


def call(module, name, *values, told):
    """Returns what a function of the reader returns. `told` says which call it is."""
    function = getattr(importlib.import_module(module), name, None)
    assert callable(function), f"{module}.py has no function called {name} any more. Give yours this name."
    problem = ""
    try:
        return function(*values)
    except NotImplementedError:
        problem = f"{name} in {module}.py isn't written yet. What does it get, and what should it return?"
    except Exception as error:
        trace, line = error.__traceback__, ""
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith(module + ".py"):
                line = f" on line {trace.tb_lineno} of {module}.py"
            trace = trace.tb_next
        problem = f"{told} stopped with {shown(error)}{line}. What did that line expect?"
    assert not problem, problem


def kind(value):
    return "None" if value is None else f"a {type(value).__name__}"


def collection():
    """Returns the members as documents. They come in a different order from that of their names."""
    from documents import Documents, meter

    members = Documents(sqlite3.connect(":memory:"), "members")
    for number in PEOPLE:
        members.put(number, member(number))
    meter.reset()
    return members


def member(number):
    loans = [
        {"book_id": book, "title": TITLES[book], "lent_on": "2026-01-02", "due": "2028-03-22", "returned_on": back}
        for book, who, back in LOANS
        if who == number
    ]
    return {"id": number, "name": PEOPLE[number], "email": f"check-{number}@example.com", "loans": loans}


def asks_members():
    from documents import meter

    elsewhere = "In a library that only check.pyz has"
    for number in [*PEOPLE, 77]:
        members = collection()
        wanted = sorted(TITLES[book] for book, who, back in LOANS if who == number and back is None)
        told = f"{elsewhere}, what_has(members, {number})"
        found = call("in_members", "what_has", members, number, told=told)
        opened = meter.documents
        nobody = " There's no member 77." if number == 77 else ""
        assert isinstance(found, (list, tuple)), (
            f"{told} returned {kind(found)}.{nobody} In which form, and in which order, does the caller want the titles?"
        )
        same(told, list(found), wanted)
        assert opened < 2, (
            f"{told} opened {opened} documents. Which one has everything about that member, and how do you get it alone?"
        )
    for number in [*TITLES, 77]:
        members = collection()
        wanted = sorted(PEOPLE[who] for book, who, back in LOANS if book == number and back is None)
        told = f"{elsewhere}, who_has(members, {number})"
        found = call("in_members", "who_has", members, number, told=told)
        assert isinstance(found, (list, tuple)), (
            f"{told} returned {kind(found)}. In which form, and in which order, does the caller want the names?"
        )
        same(told, list(found), wanted)


def same(told, found, wanted):
    extra = [one for one in found if one not in wanted]
    if len(found) > len(wanted) or extra:
        question = "Which of these loans are over, and which are about something else?"
    elif len(found) < len(wanted):
        question = "Which loan did it leave out, and is there a second one that looks the same?"
    else:
        question = "What puts them in order?"
    assert found == wanted, f"{told} returned {found}, not {wanted}. {question}"


def renames():
    from documents import meter

    for book_id, title in [(32, "Owls at Noon"), (31, "Boats 2"), (35, "Zebras 2")]:
        members = collection()
        told = f"rename(members, {book_id}, {title!r})"
        call("in_members", "rename", members, book_id, title, told=told)
        written = meter.written
        with_copy = {who for book, who, _ in LOANS if book == book_id}
        number = len(members.all())
        assert written or not with_copy, (
            f"{told} wrote no document, and {len(with_copy)} of them contain the title. How does the store find out what you've changed?"
        )
        assert number == len(PEOPLE), (
            f"After {told}, there are {number} documents, and before there were {len(PEOPLE)}. Under which key do you put one?"
        )
        for number in PEOPLE:
            before, after = member(number), members.get(number)
            assert after is not None, (
                f"After {told}, there's no document under the key {number} any more. Where did it go?"
            )
            compare_copies(told, book_id, title, before, after)
        assert written <= len(with_copy), (
            f"{told} wrote {written} times, and only {len(with_copy)} documents contain a copy. Which ones had to change, and how often?"
        )


def compare_copies(told, book_id, title, before, after):
    whole = [{**loan, "title": None} for loan in before["loans"]]
    kept = isinstance(after, dict) and {**after, "loans": None} == {**before, "loans": None}
    assert (
        kept and isinstance(after["loans"], list) and [{**loan, "title": None} for loan in after["loans"]] == whole
    ), (
        f"After {told}, the document of {before['name']} differs from before in more than a title: {str(after)[:150]}. Which line changes that?"
    )
    for old, new in zip(before["loans"], after["loans"]):
        if old["book_id"] == book_id:
            when = f"was returned on {old['returned_on']}" if old["returned_on"] else "is out"
            assert new["title"] == title, (
                f"After {told}, a loan of {before['name']} that {when} has the title {new['title']!r}. In how many documents is the title, and how often in each?"
            )
        else:
            assert new["title"] == old["title"], (
                f"After {told}, {before['name']}'s loan of book {old['book_id']}, {old['title']!r}, has the title {new['title']!r}. How do you know which book a loan is about?"
            )


def keeps_for_a_while():
    with closing(sqlite3.connect("check-baskets.db")) as mine, closing(sqlite3.connect("check-baskets.db")) as other:
        mine.execute("PRAGMA synchronous = OFF")
        call("baskets", "start", mine, told="start(connection)")
        put_value(mine, "17", ["Kindred", "Beloved"], 1000, 3600)
        expect(mine, "17", 1000, ["Kindred", "Beloved"], "It was put there at 1000, for 3600 seconds.")
        expect(mine, "17", 4599, ["Kindred", "Beloved"], "It was put there at 1000, for 3600 seconds.")
        expect(
            mine,
            "17",
            4600,
            None,
            "It was put there at 1000, for 3600 seconds. Which is the last second at which it's there, and by which clock?",
        )
        expect(mine, "99", 1000, None, "Nothing was ever put there.")
        put_value(mine, "18", {"titles": [], "for": "my aunt's birthday"}, 1000, 60)
        expect(
            mine, "18", 1059, {"titles": [], "for": "my aunt's birthday"}, "It was put there at 1000, for 60 seconds."
        )
        put_value(mine, "17", ["Dune"], 4000, 3600)
        expect(mine, "17", 7599, ["Dune"], "A new value was put there at 4000, for 3600 seconds.")
        hostile = "x' OR '1' = '1"
        expect(mine, hostile, 4001, None, "Nothing was ever put there. How does the key get into your query?")
        put_value(mine, hostile, "a string", 4000, 10)
        expect(mine, hostile, 4009, "a string", "It was put there at 4000, for 10 seconds.")
        expect(
            other,
            "17",
            7599,
            ["Dune"],
            "That was another program, with a connection to the same file. When does a change become permanent?",
        )
        put_value(mine, "20", "early", 4500, 100)
        put_value(mine, "21", "late", 4500, 101)
        before = call_rows(mine)
        assert {"17", "20", "21"} <= set(before), (
            f"put returned for the keys 17, 20 and 21, and the keys in the table are {before}. Where did your values go?"
        )
        gone = call("baskets", "forget_old", mine, 4600, told="forget_old(connection, 4600)")
        left, seen = call_rows(mine), call_rows(other)
        lost = [f"{key}, which lasts until {end}" for key, end in (("17", 7600), ("21", 4601)) if key not in left]
        assert not lost, (
            f"forget_old(connection, 4600) also deleted the entry {lost[0]}. What does your condition compare?"
        )
        assert left == ["17", "21"], (
            f"After forget_old(connection, 4600), the table still has the keys {left}, and only 17 and 21 have time left. What does your condition compare?"
        )
        assert gone == len(before) - 2, (
            f"forget_old(connection, 4600) deleted {len(before) - 2} entries, and returned {gone!r}. How can a statement tell you how many rows it has changed?"
        )
        assert seen == left, (
            "After forget_old, another program still sees the old entries. When does a change become permanent?"
        )


def call_rows(connection):
    return sorted(str(key) for (key,) in connection.execute("SELECT key FROM entries"))


def put_value(connection, key, value, now, seconds):
    call(
        "baskets",
        "put",
        connection,
        key,
        value,
        now,
        seconds,
        told=f"put(connection, {key!r}, {value!r}, {now}, {seconds})",
    )


def expect(connection, key, now, wanted, why):
    told = f"get(connection, {key!r}, {now})"
    found = call("baskets", "get", connection, key, now, told=told)
    right = found == wanted and type(found) is type(wanted)
    question = (
        ""
        if why.endswith("?")
        else " What has to be true of the row that get takes, and in which form does the value come back?"
    )
    assert right, f"{told} returned {found!r}, not {wanted!r}. {why}{question}"


TEXTS = {
    4: "A house, a HOUSE, and a houseboy.",
    9: "The boy's boat: 227 days at sea",
    12: "Sea, boat and house!",
    15: "",
    20: "Übung: 227 letters",
}
QUESTIONS = [
    ("sea", {9, 12}),
    ("boat", {9, 12}),
    ("boat house", {12}),
    ("House SEA, boat?", {12}),
    ("boy", {9}),
    ("übung", {20}),
    ("227", {9, 20}),
    ("whale", set()),
    ("house whale", set()),
    ("whale house", set()),
    ("", set()),
    ("?!", set()),
    ("house", {4, 12}),
    ("sea", {9, 12}),
    ("boat", {9, 12}),
]


def searches():
    expected = {}
    for number, text in TEXTS.items():
        for word in re.findall(r"\w+", text.lower()):
            expected.setdefault(word, set()).add(number)
    texts = dict(TEXTS)
    index = call("find", "index_of", texts, told="index_of(texts)")
    assert isinstance(index, dict), (
        f"index_of returned {kind(index)}. What do you look up, and what do you want to find there?"
    )
    strange = sorted(str(word) for word in set(index) - set(expected))
    assert not strange, (
        f"check.pyz made an index of texts such as {TEXTS[12]!r}, and it has the key {strange[0]!r}. What are its keys, and which function makes them?"
    )
    for word, numbers in sorted(expected.items()):
        got = index.get(word)
        try:
            right = set(got) == numbers
        except TypeError:
            right = False
        assert right, (
            f"check.pyz made an index of other texts. {word!r} is in the texts {sorted(numbers)}, and the index has {got!r} for it. What happens when a word comes a second time?"
        )
    before = copy.deepcopy(index)
    for question, wanted in QUESTIONS:
        told = f"find(index, {question!r})"
        found = call("find", "find", index, question, told=told)
        assert isinstance(found, (set, frozenset, list, tuple)), (
            f"{told} returned {kind(found)}. What should the caller get, even if nothing is found?"
        )
        changed = sorted(word for word in {**before, **index} if index.get(word) != before.get(word))
        assert not changed, (
            f"After {told}, the index has {index.get(changed[0])!r} for {changed[0]!r}, and before it had {before.get(changed[0])!r}. Which line of find changes it?"
        )
        right = set(found) == wanted
        where = f"the text{'s' * (len(wanted) > 1)} {' and '.join(map(str, sorted(wanted)))}" if wanted else "no text"
        truth = f"All of its words are in {where}" if question.strip("?!") else "There's no word in that question"
        assert right, (
            f"{told} returned {sorted(found) or 'nothing'}. {truth}. Which texts should be left after each word?"
        )


PLACES = ["tables", "documents", "key-value", "search", "files"]
CASES = {
    "loans": (
        "tables",
        "How would you find out there what one member has, what's late, and that there's no member 99?",
    ),
    "baskets": ("key-value", "What does anybody ask about a basket, except what's in it, and how does it disappear?"),
    "covers": ("files", "A browser wants a picture as it is. Who has to read it before the browser gets it?"),
    "descriptions": (
        "search",
        "Somebody types two words. How many of the 9,000 texts are opened before they're found?",
    ),
    "extras": (
        "documents",
        "Each kind of thing has different fields, and they're always shown together. What would it look like there?",
    ),
}


def decided(data):
    reasons = []
    for case, (best, question) in CASES.items():
        made = data.get(case) if isinstance(data, dict) else None
        assert isinstance(made, dict), f"decisions.toml has no table [{case}] any more. Put it back."
        place, because = made.get("place", ""), made.get("because", "")
        assert place, f"decisions.toml doesn't say where the {case} belong. Write one of the five places there."
        assert place in PLACES, (
            f"For the {case}, decisions.toml says {place!r}, which isn't one of the five. Spell it as at the top of the file."
        )
        assert place == best, f"For the {case}, you chose {place!r}. {question}"
        assert isinstance(because, str) and because.strip(), (
            f"For the {case}, decisions.toml gives no reason. Write into because why that place is the best one."
        )
        reasons.append(because)
    assert len(set(reasons)) == len(reasons), (
        "Two of your reasons are the same sentence. What's true of one case and not of the other?"
    )


WORLD = [(f"Person {n}", f"Thing {(7 * n + 5 * k) % 12}", (n * (k + 2)) % 5 + 1) for n in range(30) for k in range(3)]
WORLD += [
    ("O'Hara", "The 'x' files", 3),
    ("O'Hara", "Thing 4", 2),
    ("Person 4", "Thing 4", 1),
    ("Person 3", WORLD[9][1], 9),
]
TRUTH = {(who, what): number for who, what, number in WORLD}


def asked(module, name, connection, subject, truth, after=""):
    """Compares an answer with the truth."""
    place = ("of_person", "of_thing").index(name)
    wanted = sorted(
        ((pair[1 - place], number) for pair, number in truth.items() if pair[place] == subject),
        key=lambda one: (-one[1], one[0]),
    )
    told = f"{after}{name}(connection, {subject!r}) in {module}.py"
    found = call(module, name, connection, subject, told=told)
    try:
        pairs = [(one[0], one[1]) for one in found]
    except Exception:
        pairs = None
    assert pairs is not None and not isinstance(found, dict), (
        f"{told} returned {str(found)[:80]}. What should the caller get: how many pairs, and what's in each?"
    )
    missing, extra = [one for one in wanted if one not in pairs], [one for one in pairs if one not in wanted]
    assert not missing, (
        f"check.pyz has put in its own facts. {told} should find {missing[0]}, and found {str(pairs)[:90]}. Where did that fact go?"
    )
    assert not extra, (
        f"check.pyz has put in its own facts. {told} found {extra[0]}, which isn't true (any more). Which fact is that?"
    )
    assert len(pairs) == len(wanted), (
        f"{told} found {len(pairs)} pairs, and {len(wanted)} are true. Which fact is in your store twice?"
    )
    assert pairs == wanted, (
        f"{told} found the right pairs, in the order {str(pairs)[:110]}. The highest number comes first. What decides between equal ones?"
    )
    return wanted


def world(module):
    """Returns a store with the facts of check.pyz, and counts the characters that come out of it."""
    carried = []

    def counting(data):
        carried.append(len(data))
        return data.decode()

    connection = sqlite3.connect(":memory:")
    call(module, "start", connection, told=f"start(connection) in {module}.py")
    for who, what, number in WORLD:
        call(
            module,
            "add",
            connection,
            who,
            what,
            number,
            told=f"add(connection, {who!r}, {what!r}, {number}) in {module}.py",
        )
    connection.text_factory = counting
    return connection, carried


SUBJECTS = {
    "of_person": ["Person 3", "Person 4", "Person 15", "O'Hara", "Nobody"],
    "of_thing": ["Thing 4", "Thing 1", "Thing 11", "The 'x' files", "Nothing"],
}


def renamed(module, connection):
    old, new = "Thing 4", "A new name"
    told = f"rename(connection, {old!r}, {new!r}) in {module}.py"
    changes = connection.total_changes
    call(module, "rename", connection, old, new, told=told)
    changes = connection.total_changes - changes
    truth = {(who, new if what == old else what): number for (who, what), number in TRUTH.items()}
    for what in (new, old, "Thing 11"):
        asked(module, "of_thing", connection, what, truth, f"After {told}, ")
    for who in ("Person 4", "O'Hara", "Person 17"):
        asked(module, "of_person", connection, who, truth, f"After {told}, ")
    call(
        module,
        "rename",
        connection,
        "Never heard of",
        "Still nothing",
        told=f"rename(connection, 'Never heard of', 'Still nothing') in {module}.py",
    )
    asked(module, "of_thing", connection, "Still nothing", truth, "After a rename of something that isn't there, ")
    return changes


def facts_of_the_reader():
    import facts

    mine = [tuple(fact) for fact in facts.FACTS]
    ours = {("Ilse", "Spirited Away", 5), ("Viggo", "Spirited Away", 4), ("Ilse", "Paddington", 3)}
    assert not ours & set(mine), "Some of our three facts are still in facts.py. What do your people know about?"
    wrong = [fact for fact in mine if len(fact) != 3 or not isinstance(fact[2], (int, float))]
    assert not wrong, f"facts.py has {wrong[0]}. Which three parts does each fact have?"
    people, things = {fact[0] for fact in mine}, {fact[1] for fact in mine}
    assert len({fact[:2] for fact in mine}) > 11 and len(people) > 2 and len(things) > 3, (
        f"facts.py has {len({fact[:2] for fact in mine})} different pairs of {len(people)} people and {len(things)} things. Which are missing for twelve, three and four?"
    )
    assert facts.CHEAP in SUBJECTS, (
        f"CHEAP in facts.py is {facts.CHEAP!r}. Which of the two questions do your friends ask more often?"
    )
    return facts.CHEAP


def as_documents():
    cheap = facts_of_the_reader()
    from documents import meter

    connection, _ = world("my_documents")
    for name, subjects in SUBJECTS.items():
        for subject in subjects:
            meter.reset()
            wanted = asked("my_documents", name, connection, subject, TRUTH)
            assert meter.documents or not wanted, (
                f"{name}(connection, {subject!r}) is right, and opened no document of your Documents. Where does its answer come from?"
            )
            if name == cheap and wanted:
                opened = f"{meter.documents} document{'s' * (meter.documents != 1)}"
                size, limit = meter.bytes, 80 * (len(wanted) + 2)
                assert meter.documents == 1, (
                    f"You chose {name} as the cheap question, and {name}(connection, {subject!r}) opened {opened}. What would one document have to contain, and what's its key?"
                )
                assert size <= limit, (
                    f"{name}(connection, {subject!r}) opened one document of {size:,} bytes, for an answer of {len(wanted)} facts. What else is in that document?"
                )
    renamed("my_documents", connection)


def in_my_tables():
    from documents import meter

    meter.reset()
    connection, carried = world("my_tables")
    assert not meter.written, (
        "my_tables.py keeps its facts in Documents. Which tables, with which columns, could keep them?"
    )
    for name, subjects in SUBJECTS.items():
        for subject in subjects:
            carried.clear()
            wanted = asked("my_tables", name, connection, subject, TRUTH)
            needed = sum(len(word) for word, _ in wanted)
            assert carried or not wanted, (
                f"{name}(connection, {subject!r}) in my_tables.py is right, and no text came out of the database. Where does its answer come from?"
            )
            assert sum(carried) <= 3 * needed + 100, (
                f"{name}(connection, {subject!r}) in my_tables.py carried {sum(carried)} characters out of the database, for an answer of {needed}. Which part of the work could the database do?"
            )
    changes = renamed("my_tables", connection)
    assert changes == 1, (
        f"rename in my_tables.py changed {changes} rows of your tables. In how many places is the name of a thing?"
    )


SMALL = [
    ("Xantha", "Blorp", 5),
    ("Xantha", "Quuxle", 3),
    ("Ywain", "Quuxle", 4),
    ("Ywain", "Drimble", 2),
    ("Zbigny", "Snorf", 5),
    ("Wulfy", "Blorp", 1),
]


def writes_the_same():

    texts = {}
    for module in ("my_documents", "my_tables"):
        store, connection = importlib.import_module(module), sqlite3.connect(":memory:")
        call(module, "start", connection, told=f"start(connection) in {module}.py")
        for fact in SMALL:
            call(module, "add", connection, *fact, told=f"add(connection, {', '.join(map(repr, fact))}) in {module}.py")
        for name in ("Xantha", "Ywain", "Zbigny", "Quinn"):
            told = (
                f"check.pyz has facts about {name} and others, and message"
                if name != "Quinn"
                else "Nobody has heard of Quinn, and message"
            )
            texts[module, name] = call("post", "message", store, connection, name, told=f"{told} with {module}")
    friends = {
        "Xantha": ({"Ywain", "Wulfy"}, {"Blorp", "Quuxle"}),
        "Ywain": ({"Xantha"}, {"Quuxle", "Drimble"}),
        "Zbigny": (set(), {"Snorf"}),
        "Quinn": (set(), set()),
    }
    for (module, name), text in texts.items():
        assert isinstance(text, str) and text.strip(), (
            f"The message for {name} is {text!r}. What does your function return?"
        )
        lines = zip_longest(texts["my_documents", name].splitlines(), text.splitlines(), fillvalue="")
        first = next((pair for pair in lines if pair[0] != pair[1]), None)
        assert not first, (
            f"In the message for {name}, a line is {first[0]!r} with the documents, and {first[1]!r} with the tables. Where does the difference come from?"
        )
        said = text.casefold()
        assert name.casefold() in said, (
            f"The message for {name} doesn't say {name}: {text[:120]!r}. How does somebody know that it's theirs?"
        )
        people, things = friends[name]
        assert not things or any(thing.casefold() in said for thing in things), (
            f"{name} has {' and '.join(sorted(things))}, and none of that is in the message: {text[:120]!r}. Which question brings them?"
        )
        assert not people or any(other.casefold() in said for other in people), (
            f"{' and '.join(sorted(people))} {'have' if len(people) > 1 else 'has'} something in common with {name}, and the message names no such person: {text[:120]!r}. Which question, asked with which thing, brings their names?"
        )
        others = {fact[0] for fact in SMALL} - people - {name}
        strangers = sorted(other for other in others if other.casefold() in said)
        assert not strangers, (
            f"The message for {name} names {strangers[0]}, who has nothing in common with {name}. Where does that name come from?"
        )
