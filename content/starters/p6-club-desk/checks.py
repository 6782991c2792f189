"""Checks of the starter p6-club-desk."""

import ast
import datetime
import re
from copy import deepcopy
from pathlib import Path

from club.members import Member, Pass, RefusedError, Status
from club.service import Desk
from club.storage import FileStore, MemoryStore
from shared.programs import import_starts_nothing, last_line, mypy_agrees, python
from shared.sources import missing_hints
from shared.texts import named

# What brings a new member into each state.
WAYS = {"unpaid": ["bill"], "active": ["bill", "pay"], "ended": ["end"], "paused": ["pause"]}


def day(text):
    return datetime.date.fromisoformat(text)


def works(told, move, *values):
    """Calls something that has to work. Returns its result."""
    try:
        result, problem = move(*values), ""
    except Exception as error:
        result, problem = None, named(error)
    assert not problem, f"{told} Your program stopped with “{problem}”. What does the brief say about this call?"
    return result


def new(number=7, name="Amira", visits=10, until="2027-03-31"):
    told = f"check.pyz made Member({number}, {name!r}, Pass({visits}, {until}))."
    card = works(told, Pass, visits, day(until))
    return works(told, Member, number, name, card)


def member_who_is(state):
    member = new()
    for move in WAYS[state]:
        works(
            f"A new member, then {move}.",
            lambda *values: getattr(member, move)(*values),
            *([day("2026-05-01")] if move == "pause" else []),
        )
    status = getattr(member.status, "value", member.status)
    assert status == state, (
        f"After {' and '.join(WAYS[state])}, a new member is {status!r}, and should be {state!r}. Which method changes the status?"
    )
    return member


class StoreOfCheck:
    """Somebody else's store: keeps copies, and counts."""

    def __init__(self):
        self.kept = []
        self.saves = 0

    def load(self):
        return deepcopy(self.kept)

    def save(self, members):
        self.kept = deepcopy(list(members))
        self.saves += 1


def play(*lines, date="2026-05-04", name="try.json"):
    """Types these lines into main.py. Returns what it printed, and what went wrong."""
    ended = python("main.py", name, *date.split(), typed=lines)
    if ended is None:
        return "", "it was still running after 8 seconds"
    if "Traceback" not in ended.stderr:
        return ended.stdout + ended.stderr, ""
    last = last_line(ended)
    return ended.stdout, "it asked one more question" if last.startswith("EOFError") else f"it stopped with “{last}”"


def line_of(name, printed):
    return ([line for line in printed.splitlines() if name in line] or [""])[-1]


def a_member_has_a_number_a_name_and_a_pass():
    for number, name, visits, until in [(7, "Amira", 10, "2027-03-31"), (12, "Jonas Berg", 1, "2026-12-01")]:
        member = new(number, name, visits, until)
        told = f"check.pyz made Member({number}, {name!r}, Pass({visits}, {until}))."
        seen = [getattr(member, word, "missing") for word in ("number", "name")]
        assert seen == [number, name], f"{told} Its number and name are {seen}. Which line stores what __init__ gets?"
        assert isinstance(getattr(member, "card", None), Pass), (
            f"{told} Its card is {getattr(member, 'card', 'missing')!r}. Where does the third argument go?"
        )
        seen = [getattr(member.card, word, "missing") for word in ("visits", "until")]
        assert seen == [visits, day(until)], (
            f"{told} The visits and until of its card are {[str(value) for value in seen]}. Which of them does your pass change or forget?"
        )


def check_in_uses_one_visit_and_returns_how_many_are_left():
    for visits in (10, 3):
        member = new(visits=visits)
        for left in (visits - 1, visits - 2):
            result = works(
                f"A member with {left + 1} visits checks in.",
                lambda *values: member.check_in(*values),
                day("2026-05-04"),
            )
            assert result == left, (
                f"A member with {left + 1} visits checks in. check_in should return {left}, and returned {result!r}. What does Noor read on her screen?"
            )
            assert member.card.visits == left, (
                f"A member with {left + 1} visits has checked in, and card.visits is {member.card.visits}. Which object counts the visits?"
            )


def each_member_has_a_pass_of_their_own():
    amira = new(visits=10)
    jonas = new(8, "Jonas", 5, "2026-12-01")
    works("Amira checks in.", lambda *values: amira.check_in(*values), day("2026-05-04"))
    assert jonas.card.visits == 5 and jonas.name == "Jonas", (
        f"Amira checked in, and Jonas, who had 5 visits, is now {jonas.name} with {jonas.card.visits}. What belongs to the class, and what to each object?"
    )


def a_new_member_is_active_and_you_can_read_and_compare_passes():
    member = new()
    values = [status.value for status in Status]
    assert all(value in values for value in ("active", "unpaid", "ended")), (
        f"The values of your Status are {values}. Give it the values active, unpaid and ended."
    )
    assert getattr(member, "status", None) is Status("active"), (
        f"A new member has the status {getattr(member, 'status', 'missing')!r}. Which Status should be the default?"
    )
    assert new().card == new().card and new().card != new(visits=9).card, (
        "check.pyz compared two passes with the same visits and the same last day, and a third one with fewer visits. Only the first two should be equal. Which line above a class writes __eq__ for you?"
    )
    shown = repr(new(visits=83).card)
    shown = shown.split(" at 0x")[0] + ">" if " at 0x" in shown else shown
    assert "83" in shown, f"On the screen, a pass with 83 visits looks like {shown}. Who could work with that?"
    shown = repr(member)
    shown = shown.split(" at 0x")[0] + ">" if " at 0x" in shown else shown
    assert "Amira" in shown and "7" in shown, (
        f"On the screen, Amira with number 7 looks like {shown}. What should be in it?"
    )


def facts(member):
    return [getattr(member, "status", None), member.card.visits, member.card.until]


def refusal(told, member, move, *values):
    """Calls something that has to be refused, and must change nothing."""
    before = facts(member)
    try:
        move(*values)
        seen, text = "nothing was refused", ""
    except RefusedError as error:
        seen, text = "", str(error)
    except Exception as error:
        seen, text = f"there was a different exception: {named(error)}", ""
    assert not seen, f"{told} That should be a RefusedError, but {seen}. Which rule decides here?"
    assert text.strip(), f"{told} It's refused with an empty message. What could Noor say to the member?"
    assert facts(member) == before, (
        f"{told} It's refused, but before, status, visits and last day were {[str(fact) for fact in before]}, and now they are {[str(fact) for fact in facts(member)]}. What comes first, the question or the change?"
    )


def record(member):
    return (
        None
        if member is None
        else (member.number, member.name, member.status.value, member.card.visits, str(member.card.until))
    )


def no_visits_and_no_late_visits():
    member = new(visits=2, until="2026-05-31")
    left = works(
        "A pass is valid until 2026-05-31, and its member comes on that day.",
        lambda *values: member.check_in(*values),
        day("2026-05-31"),
    )
    assert left == 1, (
        f"A pass with 2 visits is valid until 2026-05-31. On that day, check_in returned {left!r}. What should be left?"
    )
    refusal(
        "A pass was valid until 2026-05-31, and its member comes on 2026-06-01.",
        member,
        member.check_in,
        day("2026-06-01"),
    )
    works(
        "The same member comes on 2026-05-30, with 1 visit.",
        lambda *values: member.check_in(*values),
        day("2026-05-30"),
    )
    refusal("A member has no visits left, and checks in.", member, member.check_in, day("2026-05-30"))


def bills_are_sent_and_paid_and_a_membership_ends():
    for state in ("unpaid", "active", "ended"):
        moves, member = WAYS[state], member_who_is(state)
        assert [member.card.visits, member.card.until] == [10, day("2027-03-31")], (
            f"After {' and '.join(moves)}, the pass with 10 visits until 2027-03-31 is {member.card}. Which line touches the pass?"
        )


def every_other_move_is_refused_and_changes_nothing():
    REFUSED = {"active": ["pay"], "unpaid": ["bill", "end"], "ended": ["bill", "pay", "end"]}
    for state, moves in REFUSED.items():
        for move in moves:
            member = member_who_is(state)
            refusal(f"A membership is {state}, and somebody calls {move}().", member, getattr(member, move))
        if state != "active":
            member = member_who_is(state)
            refusal(f"A membership is {state}, and the member checks in.", member, member.check_in, day("2026-05-04"))


def a_membership_pauses_and_resumes():
    member = new()
    works("An active member pauses on 2026-05-04.", lambda *values: member.pause(*values), day("2026-05-04"))
    assert getattr(member.status, "value", None) == "paused", (
        f"An active member has paused, and the status is {member.status!r}. Which value does the new state have?"
    )
    assert member.card.visits == 10, (
        f"A member with 10 visits has paused, and now there are {member.card.visits}. Who used one?"
    )
    works("A paused member resumes on 2026-05-14.", lambda *values: member.resume(*values), day("2026-05-14"))
    assert member.status is Status("active"), (
        f"A paused member has resumed, and the status is {member.status!r}. What comes after a pause?"
    )
    left = works("After the pause, the member checks in.", lambda *values: member.check_in(*values), day("2026-05-14"))
    assert left == 9, (
        f"A member with 10 visits paused and resumed. The next check_in returned {left!r}. What should a pause do to the visits?"
    )


def the_pass_gets_the_days_of_each_pause():
    for start, end, until, wanted in [
        ("2026-05-04", "2026-05-14", "2027-03-31", "2027-04-10"),
        ("2026-12-20", "2027-02-03", "2026-12-20", "2027-02-03"),
        ("2028-02-20", "2028-03-10", "2028-02-28", "2028-03-18"),
        ("2026-05-04", "2026-05-04", "2026-05-04", "2026-05-04"),
    ]:
        member = new(until=until)
        works(f"A member pauses on {start}.", lambda *values: member.pause(*values), day(start))
        works(f"A member who paused on {start} resumes on {end}.", lambda *values: member.resume(*values), day(end))
        assert member.card.until == day(wanted), (
            f"A pass was valid until {until}. Its member paused on {start} and resumed on {end}, so the last day is {wanted}. Yours is {member.card.until}. How many days did the pause last?"
        )
    member = new(until="2026-12-31")
    for start, end in [("2026-05-01", "2026-05-11"), ("2026-08-01", "2026-08-06")]:
        works(f"A member pauses on {start}.", lambda *values: member.pause(*values), day(start))
        works(f"The same member resumes on {end}.", lambda *values: member.resume(*values), day(end))
    assert member.card.until == day("2027-01-15"), (
        f"A pass was valid until 2026-12-31, and its member paused twice, for 10 and for 5 days. The last day is now {member.card.until}. From which day does each pause count?"
    )


def a_pass_that_had_run_out_before_stays_as_it_was():
    for until in ("2026-05-03", "2026-01-31"):
        member = new(until=until)
        works(
            "A member whose pass has run out pauses on 2026-05-04.",
            lambda *values: member.pause(*values),
            day("2026-05-04"),
        )
        works("The same member resumes on 2026-06-04.", lambda *values: member.resume(*values), day("2026-06-04"))
        assert member.card.until == day(until), (
            f"A pass was valid until {until}. Its member paused on 2026-05-04 and resumed on 2026-06-04, and now it's valid until {member.card.until}. Could anybody use it on the first day of the pause?"
        )


def what_a_pause_doesnt_allow():
    for move in ("bill", "pay"):
        member = member_who_is("paused")
        refusal(f"A member is paused, and somebody calls {move}().", member, getattr(member, move))
    for state in ("paused", "unpaid", "ended"):
        member = member_who_is(state)
        refusal(
            f"A membership is {state}, and the member pauses on 2026-05-10.", member, member.pause, day("2026-05-10")
        )
    for state in ("active", "unpaid", "ended"):
        member = member_who_is(state)
        refusal(
            f"A membership is {state}, and the member resumes on 2026-05-10.", member, member.resume, day("2026-05-10")
        )
    member = member_who_is("paused")
    refusal("A member is paused, and checks in on 2026-05-10.", member, member.check_in, day("2026-05-10"))
    refusal("A member paused on 2026-05-01, and resumes on 2026-04-30.", member, member.resume, day("2026-04-30"))
    works("Noor types the right date afterwards.", lambda *values: member.resume(*values), day("2026-05-11"))
    assert member.card.until == day("2027-04-10"), (
        f"A member paused on 2026-05-01. Some moves were refused, and on 2026-05-11 the pause was over. The pass was valid until 2027-03-31, and is now valid until {member.card.until}. Which refused move changed something?"
    )
    member = member_who_is("paused")
    works("A paused member ends the membership.", lambda *values: member.end(*values))
    assert member.status is Status("ended"), (
        f"A paused member has ended the membership, and the status is {member.status!r}. What's missing among your allowed moves?"
    )


def desk_works_with_any_store_and_saves_each_change():
    store = StoreOfCheck()
    desk = works("check.pyz made a Desk with a store of its own.", Desk, store)
    one = works("Amira joins with 10 visits.", lambda *values: desk.join(*values), "Amira", 10, day("2027-03-31"))
    assert store.saves > 0, "Amira joined, but the desk never called save of its store. Which method should do that?"
    two = works("Jonas joins with 5 visits.", lambda *values: desk.join(*values), "Jonas", 5, day("2026-12-31"))
    assert isinstance(one, int) and isinstance(two, int) and one != two, (
        f"Amira and Jonas joined, and join returned {one!r} and {two!r}. What should Noor write on their cards?"
    )

    def after(told, wanted):
        for who, place in (
            ("the same desk", desk),
            (
                "a new desk with the same store",
                works(f"{told} Then check.pyz made a new desk with the same store.", Desk, store),
            ),
        ):
            seen = record(place.find(one))
            assert seen == wanted, (
                f"{told} Then {who} knows {seen} about her, and it should be {wanted}. {'Which method changes the member?' if place is desk else 'How would a new desk know what nobody has saved?'}"
            )

    after("Amira joined.", (one, "Amira", "active", 10, "2027-03-31"))
    left = works("Amira checks in.", lambda *values: desk.check_in(*values), one, day("2026-05-04"))
    assert left == 9, (
        f"Amira had 10 visits. check_in of the desk returned {left!r}. Who already knows the right number?"
    )
    after("Amira checked in.", (one, "Amira", "active", 9, "2027-03-31"))
    for move, values, state, until in [
        ("bill", [], "unpaid", "2027-03-31"),
        ("pay", [], "active", "2027-03-31"),
        ("pause", [day("2026-05-04")], "paused", "2027-03-31"),
        ("resume", [day("2026-05-14")], "active", "2027-04-10"),
        ("end", [], "ended", "2027-04-10"),
    ]:
        works(f"The desk carries out {move} for Amira.", lambda *given: getattr(desk, move)(*given), one, *values)
        after(f"The desk carried out {move} for Amira.", (one, "Amira", state, 9, until))
    desk = Desk(store)
    third = works(
        "A new desk with the same store gets a new member.",
        lambda *values: desk.join(*values),
        "Ines",
        10,
        day("2027-01-01"),
    )
    assert third not in (one, two), (
        f"Amira has number {one} and Jonas has {two}. After a restart, Ines got {third!r}. Where do your numbers come from?"
    )
    assert record(desk.find(two)) == (two, "Jonas", "active", 5, "2026-12-31"), (
        f"All moves were Amira's, and Jonas is now {record(desk.find(two))}. How does your desk find a member?"
    )


def the_desk_refuses_what_isnt_possible_and_then_saves_nothing():
    from club.members import RefusedError

    store = StoreOfCheck()
    desk = works("check.pyz made a Desk with a store of its own.", Desk, store)
    number = works("Amira joins with 1 visit.", lambda *values: desk.join(*values), "Amira", 1, day("2026-12-31"))

    def refused(told, move, *values):
        before, saves = [record(member) for member in store.kept], store.saves
        try:
            move(*values)
            seen = "nothing was refused"
        except RefusedError:
            seen = ""
        except Exception as error:
            seen = f"there was a different exception: {named(error)}"
        assert not seen, f"{told} That should be a RefusedError, but {seen}. Who decides that?"
        assert before == [record(member) for member in store.kept], (
            f"{told} It's refused, but the store has changed. What comes first, the question or the change?"
        )
        assert store.saves == saves, (
            f"{told} It's refused, but your desk called save. Which line runs although something was refused?"
        )
        again = record(desk.find(number))
        assert again == before[0], (
            f"{told} It's refused, but Amira is now {again} instead of {before[0]}. What comes first, the question or the change?"
        )

    for name in ("", "   "):
        refused(f"Somebody with the name {name!r} joins.", desk.join, name, 10, day("2026-12-31"))
    for visits in (0, -3):
        refused(f"Jonas joins with {visits} visits.", desk.join, "Jonas", visits, day("2026-12-31"))
    works("Jonas joins with 5 visits.", lambda *values: desk.join(*values), "Jonas", 5, day("2026-12-31"))
    names = [member.name for member in store.kept]
    assert names == ["Amira", "Jonas"], (
        f"After Amira, some people were refused, and then Jonas joined. Now the names in the store are {names}. What does your desk do with a member before it has asked its questions?"
    )
    nobody = works("check.pyz looks for number 999.", lambda *values: desk.find(*values), 999)
    assert nobody is None, f"Nobody has number 999, and find(999) returned {nobody!r}. What should it be?"
    for move, values in [
        ("check_in", [day("2026-05-04")]),
        ("bill", []),
        ("pay", []),
        ("end", []),
        ("pause", [day("2026-05-04")]),
        ("resume", [day("2026-05-04")]),
    ]:
        refused(f"Nobody has number 999, and check.pyz calls {move} for it.", getattr(desk, move), 999, *values)
    refused("Amira has no bill, and pays.", desk.pay, number)
    refused("Amira's pass has run out, and she checks in.", desk.check_in, number, day("2027-01-01"))


def both_stores_keep_everything_and_only_what_was_saved():
    from club.members import Member, Pass

    def filled(store):
        amira, jonas, ines = (
            Member(3, "Amira Özil", Pass(10, day("2026-12-31"))),
            Member(8, "Jonas", Pass(0, day("2026-02-28"))),
            Member(9, "Ines", Pass(4, day("2026-12-31"))),
        )
        jonas.bill()
        ines.pause(day("2026-05-04"))
        works(
            f"check.pyz saved three members with {type(store).__name__}.",
            lambda *values: store.save(*values),
            [amira, jonas, ines],
        )
        return amira

    def look(kind, make):
        empty = works(f"check.pyz loads from a new {kind}.", make("empty.json").load)
        assert isinstance(empty, list) and len(empty) == 0, (
            f"A {kind} that has saved nothing should load an empty list, and its load returned {empty!r}."
        )
        store = make("club-of-check.json")
        amira = filled(store)
        amira.check_in(day("2026-05-04"))
        other = make("club-of-check.json") if kind == "FileStore" else store
        members = works(f"check.pyz loads from the {kind}.", lambda *values: other.load(*values))
        seen = [record(member) for member in members]
        wanted = [
            (3, "Amira Özil", "active", 10, "2026-12-31"),
            (8, "Jonas", "unpaid", 0, "2026-02-28"),
            (9, "Ines", "paused", 4, "2026-12-31"),
        ]
        assert len(seen) != 3 or seen[0][3] != 9, (
            f"check.pyz saved Amira with 10 visits. Then she checked in, and nobody saved. The {kind} loads her with 9 visits. Would a file know that?"
        )
        assert sorted(seen) == wanted, (
            f"check.pyz saved three members with {kind} and loaded {seen}. Saved were {wanted}. What got lost on the way?"
        )
        ines = next(member for member in members if member.number == 9)
        works(
            f"Ines paused on 2026-05-04, was saved and loaded by {kind}, and resumes on 2026-05-14.",
            lambda *values: ines.resume(*values),
            day("2026-05-14"),
        )
        assert str(ines.card.until) == "2027-01-10", (
            f"Ines paused on 2026-05-04, was saved and loaded by {kind}, and resumed on 2026-05-14. Her last day was 2026-12-31, and is now {ines.card.until}. What must a store know about a pause?"
        )
        works("A loaded member checks in.", members[0].check_in, day("2026-05-04"))
        again = [record(member) for member in other.load()]
        assert sorted(again) == wanted, (
            f"check.pyz loaded members from {kind} and changed them without saving. The next load returned {again}. Whose objects does load return?"
        )

    look("MemoryStore", lambda name: MemoryStore())
    look("FileStore", FileStore)
    one, other = MemoryStore(), MemoryStore()
    filled(one)
    assert len(other.load()) == 0, (
        f"check.pyz saved three members in one MemoryStore, and another one loads {len(other.load())}. What belongs to the class, and what to each object?"
    )


def a_damaged_file_isnt_an_empty_club():
    for content in ('[{"number": 1, "na', "not a club"):
        Path("damaged.json").write_text(content, encoding="utf-8")
        try:
            seen = f"load returned {FileStore('damaged.json').load()!r}"
        except Exception:
            seen = ""
        assert seen == "", (
            f"check.pyz wrote “{content}” into a file, and {seen}. What would the next save do to the members in that file?"
        )


def the_package_has_layers_and_doesnt_talk():
    for path in sorted(Path("club").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8-sig"))
        calls = [
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ]
        talks = [name for name in calls if name in ("input", "print")]
        assert not talks, f"{path.as_posix()} calls {talks[0]}. Which layer is for talking to people?"
        methods = [
            node.func.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        ]
        assert not (
            path.name in ("members.py", "service.py")
            and not {"open", "read_text", "write_text", "read_bytes", "write_bytes"}.isdisjoint(calls + methods)
        ), f"{path.as_posix()} opens a file. Which layer is for that?"
        imported = []
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                imported += [f"{node.module or ''}.{alias.name}" for alias in node.names]
        above = {"members.py": ("service", "storage"), "storage.py": ("service",)}.get(path.name, ())
        up = [name for name in imported for layer in above if layer in name.split(".")] + [
            name for name in imported if name.split(".")[0] == "main"
        ]
        assert not up, f"{path.as_posix()} imports {up[0]}. Which of the two layers should know the other?"


def every_function_in_the_package_and_in_main_py_has_its_hints():
    missing = missing_hints([*sorted(path.as_posix() for path in Path("club").rglob("*.py")), "main.py"])
    assert not missing, f"There's no hint for {missing[0]}. Add its type."


def importing_main_py_starts_nothing():
    import_starts_nothing()


def the_menu_carries_out_all_commands_even_after_a_restart():
    printed, problem = play("list", "quit")
    assert not problem and printed.strip(), (
        f"check.pyz started main.py without any members and typed list and quit. {'Then ' + problem if problem else 'It printed nothing'}. Which questions does your menu ask?"
    )
    printed, problem = play("list", "quit", date="")
    assert not problem, (
        f"check.pyz started main.py with a file and without a date, typed list and quit, and then {problem}. Which day is it for your program?"
    )

    def step(told, *lines, date="2026-05-04", wanted=()):
        printed, problem = play(*lines, "list", "quit", date=date)
        assert not problem, (
            f"{told} check.pyz typed {', '.join(lines)}, list and quit, and then {problem}. What does each command ask for, in which order?"
        )
        line = line_of("Amira", printed)
        for word in wanted:
            assert re.search(rf"(?<!\d){re.escape(word)}(?!\d)", line), (
                f"{told} In list, the line about her is “{line}”. Where's “{word}” in it?"
            )

    step(
        "Amira joins with 47 visits until 2027-03-31.",
        "join",
        "Amira",
        "47",
        "2027-03-31",
        wanted=["active", "47", "2027-03-31"],
    )
    printed, problem = play("list", "quit")
    numbers = [word for word in re.findall(r"\d+", line_of("Amira", printed)) if word not in ("47", "2027", "03", "31")]
    assert len(numbers) == 1, (
        f"In list, the line about Amira is “{line_of('Amira', printed)}”. Her visits are 47, and her last day is 2027-03-31. Which one other number should Noor find in it?"
    )
    number = numbers[0]
    step("Amira comes in.", "in", number, wanted=["active", "46"])
    step("She gets a bill.", "bill", number, wanted=["unpaid", "46"])
    step("She pays it.", "pay", number, wanted=["active"])
    step("She pauses on 2026-05-04.", "pause", number, wanted=["paused"])
    step("She resumes on 2026-05-14.", "resume", number, date="2026-05-14", wanted=["active", "2027-04-10"])
    step("She ends her membership.", "end", number, wanted=["ended"])


def typos_refusals_and_damage_get_a_friendly_line():
    def survives(told, *lines):
        printed, problem = play(*lines)
        assert problem in ("", "it asked one more question"), (
            f"{told} check.pyz typed {', '.join(lines)}, and then {problem}. Who catches what?"
        )
        return printed

    plain = survives("Nobody does anything.", "quit")
    for told, lines in [
        ("A typo.", ["jion"]),
        ("An unknown number.", ["pay", "999"]),
        ("Somebody comes in with an unknown number.", ["in", "999"]),
        ("A word instead of a number.", ["bill", "seven"]),
        ("A word instead of the visits.", ["join", "Amira", "ten", "2027-03-31"]),
        ("A last day that isn't one.", ["join", "Amira", "10", "soon"]),
    ]:
        printed = survives(told, *lines, "quit")
        assert len(printed) > len(plain), (
            f"{told} check.pyz typed {', '.join(lines)} and quit, but your program didn't say anything about it. What should Noor read?"
        )
    Path("try.json").unlink(missing_ok=True)
    Path("broken.json").write_text("[{ not a club", encoding="utf-8")
    printed, problem = play("list", "join", "Amira", "10", "2027-03-31", "quit", name="broken.json")
    assert "stopped with" not in problem and "still" not in problem, (
        f"check.pyz started main.py with a damaged file, and {problem}. Who catches the error of the store?"
    )
    assert printed.strip(), (
        "check.pyz started main.py with a damaged file, and it printed nothing. What should Noor do now?"
    )
    assert Path("broken.json").exists() and Path("broken.json").read_text(encoding="utf-8") == "[{ not a club", (
        "check.pyz started main.py with a damaged file, and afterwards the file had changed. What if somebody could have repaired it?"
    )
    Path("half.json").write_text('[{"number": 1}]', encoding="utf-8")
    printed, problem = play("list", "quit", name="half.json")
    assert "stopped with" not in problem, (
        f"check.pyz started main.py with a file in which a member has a number and nothing else, and {problem}. Which exceptions can your store raise, and who catches them?"
    )


def mypy_finds_no_mistake():
    mypy_agrees("main.py")
