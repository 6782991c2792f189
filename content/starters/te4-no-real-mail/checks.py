"""Checks of the starter te4-no-real-mail."""

import contextlib
import datetime
import inspect
import io
import os
import re
import runpy
import sys
from datetime import date, timedelta

from shared.texts import counted
from shared.trials import Trial, asked, green, noticed, short
from shared.trials import trial as run_tests

# Where the real mailer and the real bank leave something.
LEFT_IN = {"outbox.txt": "mail", "bank.txt": "payment"}


class Watching(Trial):
    """Also sees what tests leave in the outside world."""

    def __init__(self):
        super().__init__()
        # Which test wrote to the outside world, where, and how often.
        self.who, self.left = "A test file, while pytest was reading it,", {}
        # The tests in which the fees were collected.
        self.collecting = set()

    def pytest_runtest_logstart(self, nodeid):
        self.who = short(nodeid)
        sys.choir_collects = lambda: self.collecting.add(nodeid)

    def watch(self, event, values):
        """Sees each file that is opened, also one that is removed before the test ends."""
        if event == "open" and "a" in str(values[1]) and isinstance(values[0], (str, os.PathLike)):
            folder, name = os.path.split(os.path.abspath(os.fspath(values[0])))
            if folder == self.place and name in LEFT_IN:
                self.left[self.who, name] = self.left.get((self.who, name), 0) + 1


def lines_of(*path):
    path = os.path.join(*path)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        return file.read().splitlines()


def counts():
    return {name: len(lines_of(name)) for name in LEFT_IN}


WATCHING = []
sys.addaudithook(lambda event, values: [one.watch(event, values) for one in WATCHING])


def trial(**added):
    """Runs the tests in a copy in which some programs have more at their end: fees=…, tests_fakes=…"""
    found = Watching()
    os.environ.pop("CHOIR_OUTBOX", None)
    sys.choir_collects = lambda: None
    WATCHING.append(found)
    try:
        return run_tests({f"{name}.py".replace("_", "/"): text for name, text in added.items()}, found=found)
    finally:
        WATCHING.clear()


def nothing_left(found):
    """Demands that no test has reached the outside world."""
    for (who, name), count in sorted(found.left.items(), key=lambda one: one[0][1] != "outbox.txt"):
        function = "send" if name == "outbox.txt" else "charge"
        raise AssertionError(
            f"{who} put {counted(count, LEFT_IN[name])} into {name}, and {'it would' if count == 1 else 'they would'} have been real. Which {function} did the program call there?"
        )


# Added below fees.py: something between collect and the outside world. It works with the first
# collect, which finds everything by itself, and with the later one, which gets it.
FAULT = """
import inspect as _inspect
import re as _re
import sys as _sys

from bank import Declined as _Declined

_own_collect = collect


class _Around:
    def __init__(self, real, **own):
        self.__dict__.update(own, _real=real)

    def __getattr__(self, name):
        return getattr(self._real, name)


class _Night:
    def __init__(self, charge, send):
        self.real_charge, self.real_send = charge, send
        self.members, self.first, self.over = [], None, False

    def charge(self, *values, **named):
        CHARGE

    def send(self, *values, **named):
        SEND

    def email(self, *values, **named):
        card = [*values, *named.values()][0]
        return next((member.email for member in self.members if member.card == card), "choir@choir.example")


def _with(values, named, name, place, change):
    if len(values) > place:
        return (*values[:place], change(values[place]), *values[place + 1:]), named
    return values, {key: change(value) if key == name else value for key, value in named.items()}


def collect(*values, **named):
    _sys.choir_collects()
    parameters = _inspect.signature(_own_collect)
    if parameters.parameters:
        bound = parameters.bind(*values, **named)
        bound.apply_defaults()
        names = list(parameters.parameters)[:4]
        members, today, bank, mailer = (bound.arguments[name] for name in names)
        members = list(members)
        night = _Night(lambda *v, **n: bank.charge(*v, **n), lambda *v, **n: mailer.send(*v, **n))
        night.members = list(members)
        MEMBERS
        around = _Around(bank, charge=night.charge), _Around(mailer, send=night.send)
        bound.arguments.update(zip(names, (members, TODAY, *around)))
        return _own_collect(*bound.args, **bound.kwargs)
    space = globals()
    before = {name: space[name] for name in ("charge", "send", "bank", "mailer", "load_members") if name in space}
    charge = before["charge"] if "charge" in before else before["bank"].charge
    send = before["send"] if "send" in before else before["mailer"].send
    night = _Night(charge, send)

    def load_members():
        night.members = list(before["load_members"]())
        return night.members

    space.update({"charge": night.charge} if "charge" in before else {"bank": _Around(before["bank"], charge=night.charge)})
    space.update({"send": night.send} if "send" in before else {"mailer": _Around(before["mailer"], send=night.send)})
    if "load_members" in before:
        space["load_members"] = load_members
    try:
        return _own_collect()
    finally:
        space.update(before)
"""


def fault(
    charge="return self.real_charge(*values, **named)",
    send="return self.real_send(*values, **named)",
    today="today",
    members="pass",
):
    return FAULT.replace("CHARGE", charge).replace("SEND", send).replace("TODAY", today).replace("MEMBERS", members)


TWICE = "self.real_send(*values, **named); return self.real_send(*values, **named)"
ELSEWHERE = "values, named = _with(values, named, 'to', 0, lambda to: 'choir@choir.example'); return self.real_send(*values, **named)"
NOTHING_TO_PAY = r"values, named = _with(values, named, 'text', 1, lambda text: _re.sub(r'[0-9]+[.,][0-9][0-9]', '0.00', text)); return self.real_send(*values, **named)"
TO_THE_FIRST = "values, named = _with(values, named, 'to', 0, self.to_the_first); return self.real_send(*values, **named)\n\n    def to_the_first(self, to):\n        self.first = self.first or to\n        return self.first"
TAKEN_TWICE = "self.real_charge(*values, **named); return self.real_charge(*values, **named)"
ANOTHER_CARD = "values, named = _with(values, named, 'card', 0, lambda card: f'{card}0'); return self.real_charge(*values, **named)"
A_CENT_MORE = "values, named = _with(values, named, 'cents', 1, lambda cents: cents + 1); return self.real_charge(*values, **named)"
RECEIPT_ANYWAY = """
        try:
            return self.real_charge(*values, **named)
        except _Declined:
            self.real_send(self.email(*values, **named), "Your fee is 18.00. Thank you for singing!")
            raise
"""
THEN_NOBODY = """
        if self.over:
            raise _Declined("after another card")
        try:
            return self.real_charge(*values, **named)
        except _Declined:
            self.over = True
            raise
"""
# Added below fees.py: another edge.
EDGE = """
def fee(*values, **named):
    joined, today = [*values, *named.values()][:2]
    return 900 if (today - joined).days <= DAYS else 1800
"""
# Added below mailer.py.
WITH_SUBJECT = """
_own_send = send


def send(to, subject, text):
    return _own_send(to, text)
"""
ANY_ADDRESS = """
_own_send = send


def send(to, text):
    return _own_send(to if "@" in to else f"{to}@choir.example", text)
"""
# Added below bank.py.
WITH_CURRENCY = """
_own_charge = charge


def charge(card, cents, currency):
    return _own_charge(card, cents)
"""
# Added below the fakes.
KIND = """
_own_send = FakeMailer.send


def _send(self, *values, **named):
    try:
        return _own_send(self, *values, **named)
    except ValueError:
        return None


FakeMailer.send = _send
"""
# Added below nudge.py: something between nudge and its mailer.
NUDGE = """
import dataclasses as _dataclasses
import inspect as _inspect
from datetime import timedelta as _timedelta

_own_nudge = nudge


class _Post:
    def __init__(self, real):
        self._real = real

    def send(self, *values, **named):
        SEND

    def __getattr__(self, name):
        return getattr(self._real, name)


def nudge(*values, **named):
    bound = _inspect.signature(_own_nudge).bind(*values, **named)
    names = list(bound.arguments)[:3]
    promise, today, mailer = (bound.arguments[name] for name in names)
    AT FIRST
    bound.arguments.update(zip(names, (promise, today, _Post(mailer))))
    return _own_nudge(*bound.args, **bound.kwargs)
"""


def nudge_fault(first="pass", send="return self._real.send(*values, **named)"):
    return NUDGE.replace("AT FIRST", first).replace("SEND", send)


class Clock:
    """Shows another day to the programs that are loaded inside the block."""

    def __init__(self, day):
        self.day = day

    def __enter__(self):
        clock, self.real = self, (datetime.date, datetime.datetime)

        class Kind(type):
            def __instancecheck__(cls, value):
                return isinstance(value, cls.__mro__[1])

        class Date(self.real[0], metaclass=Kind):
            @classmethod
            def today(cls):
                return cls(clock.day.year, clock.day.month, clock.day.day)

        class Moment(self.real[1], metaclass=Kind):
            @classmethod
            def now(cls, tz=None):
                return cls(clock.day.year, clock.day.month, clock.day.day, 2, tzinfo=tz)

            today = now

        Date.__name__, Moment.__name__ = "date", "datetime"
        datetime.date, datetime.datetime = Date, Moment
        return self

    def __exit__(self, *ignored):
        datetime.date, datetime.datetime = self.real


def spoken(day):
    return f"{day.day} {day:%B %Y}"


class Night:
    """One call of collect with the bank and the mailer of check.pyz."""

    def __init__(self, members, day, declined=()):
        from bank import Declined
        from fees import collect

        self.events, self.declined = [], declined
        night = self

        class Bank:
            def charge(self, card, cents):
                if card in night.declined:
                    raise Declined(card)
                night.events.append(("paid", card, cents))

        class Mailer:
            def send(self, to, text):
                if "@" not in to:
                    raise ValueError(f"{to!r} isn't an address")
                night.events.append(("mail", to, text))

        before = counts()
        self.how, self.got, self.words = asked(collect, members, day, Bank(), Mailer())
        self.really = [name for name, count in counts().items() if count > before[name]]

    @property
    def paid(self):
        return [event[1:] for event in self.events if event[0] == "paid"]

    @property
    def mails(self):
        return [event[1:] for event in self.events if event[0] == "mail"]


def singers(*rows):
    from members import Member

    return [Member(name, email, card, joined) for name, email, card, joined in rows]


def your_tests_pass_nothing_real_leaves_and_a_wrong_receipt_or_payment_is_noticed():
    found = trial()
    nothing_left(found)
    green(found)
    noticed(
        trial(fees=fault(send=TWICE)),
        "In a copy of the program, every receipt was sent twice",
        "Which of your asserts counts?",
    )
    noticed(
        trial(fees=fault(send=ELSEWHERE)),
        "In a copy of the program, all mails went to choir@choir.example",
        "Which of your asserts says who gets the receipt?",
    )
    noticed(
        trial(fees=fault(send=NOTHING_TO_PAY)),
        "In a copy of the program, every receipt said 0.00, as on that Friday",
        "Which of your asserts reads the mail?",
    )
    noticed(
        trial(fees=fault(charge=A_CENT_MORE)),
        "In a copy of the program, the bank took one cent too much",
        "Which of your asserts says how much a singer pays?",
    )
    noticed(
        trial(fees=fault(charge=ANOTHER_CARD)),
        "In a copy of the program, somebody else's card was charged",
        "Which of your asserts says whose card it is?",
    )
    noticed(
        trial(fees=fault(charge=TAKEN_TWICE)),
        "In a copy of the program, the bank took each fee twice",
        "Which of your asserts says how often a singer pays?",
    )


def tests_notice_a_receipt_without_a_payment_a_night_that_ends_too_early_and_a_send_or_a_charge_that_has_changed():
    found = trial()
    nothing_left(found)
    green(found)
    noticed(
        trial(fees=fault(charge=RECEIPT_ANYWAY)),
        "In a copy of the program, a singer got a receipt although the bank had declined",
        "In which of your tests does the bank decline, and which assert says that there's no receipt?",
    )
    noticed(
        trial(fees=fault(charge=THEN_NOBODY)),
        "In a copy of the program, nobody paid any more after the first card that was declined",
        "In which of your tests does somebody come after that card?",
    )
    import fees

    if not inspect.signature(fees.collect).parameters:
        noticed(
            trial(mailer=WITH_SUBJECT),
            "In a copy of mailer.py, send needed a subject, too",
            "Does the mock in your tests know how send wants to be called?",
        )
        noticed(
            trial(bank=WITH_CURRENCY),
            "In a copy of bank.py, charge needed a currency, too",
            "Does the mock in your tests know how charge wants to be called?",
        )


def fee_and_collect_get_all_they_need_and_main_py_passes_it():
    ROWS = (
        ("Tiu", "tiu@choir.example", "1001", date(2020, 5, 4)),
        ("Oluf", "oluf@choir.example", "1002", date(2029, 2, 15)),
        ("Wanda", "wanda@choir.example", "1003", date(2029, 2, 14)),
    )
    with open("members.csv", "w", encoding="utf-8", newline="") as file:
        file.write(
            "name,email,card,joined\n"
            + "".join(f"{name},{email},{card},{joined}\n" for name, email, card, joined in ROWS)
        )
    with Clock(date(2029, 2, 28)) as clock:
        import fees

        assert callable(getattr(fees, "fee", None)), (
            "fees.py has no function fee yet. Add it for the part of collect that only calculates."
        )
        for joined, today, wanted in (
            (date(2029, 2, 15), date(2029, 3, 1), 900),
            (date(2029, 2, 14), date(2029, 3, 1), 1800),
            (date(2031, 7, 1), date(2031, 7, 1), 900),
            (date(2020, 5, 4), date(2031, 7, 1), 1800),
        ):
            how, got, words = asked(fees.fee, joined, today)
            assert how == "returned" and got == wanted, (
                f"For a singer who joined on {spoken(joined)}, fee({joined!r}, {today!r}) {words}. By the promise at the top, it's {wanted} cents. What does fee compare?"
            )
        names = [
            name
            for name, one in inspect.signature(fees.collect).parameters.items()
            if one.default is one.empty or name in ("members", "today", "bank", "mailer")
        ]
        assert len(names) == 4, (
            f"collect has {len(names)} parameters{': ' if names else ''}{', '.join(names)}. Which four things does it need from outside?"
        )
        assert set(names) != {"members", "today", "bank", "mailer"} or names == [
            "members",
            "today",
            "bank",
            "mailer",
        ], f"The parameters of collect are {', '.join(names)}. In which order does the lesson pass them?"
        for day in (date(2029, 3, 1), date(2029, 3, 2), date(2031, 7, 1)):
            members = singers(*ROWS)[:2]
            night = Night(members, day)
            case = f"check.pyz called collect with two singers, {spoken(day)}, and its own bank and mailer"
            assert night.how == "returned", f"{case}, and collect {night.words}. Which line was that?"
            assert not night.really, (
                f"{case}, and {night.really[0]} got new lines. Whose {'send' if night.really[0] == 'outbox.txt' else 'charge'} did collect call?"
            )
            wanted = [(member.card, fees.fee(member.joined, day)) for member in members] if day.day == 1 else []
            assert sorted(night.paid) == sorted(wanted), (
                f"{case}. Its bank was asked for {night.paid or 'nothing'}, and should have been asked for {wanted or 'nothing'}. Which singers and which day does collect use?"
            )
            assert sorted(to for to, text in night.mails) == sorted(member.email for member in members if wanted), (
                f"{case}. Its mailer got mails to {[to for to, text in night.mails]}. Who has paid?"
            )
            for to, text in night.mails:
                card, cents = next(
                    (member.card, fees.fee(member.joined, day)) for member in members if member.email == to
                )
                assert night.events.index(("paid", card, cents)) < night.events.index(("mail", to, text)), (
                    f"{case}. It happened in this order: {', '.join(event[0] for event in night.events)}. When is a receipt true?"
                )
                assert re.search(rf"\b{cents // 100}\b", text), (
                    f"{case}. The mail to {to} says {text!r}, and {cents} cents were paid. Which amount belongs in there?"
                )
            assert night.got == len(wanted), (
                f"{case}. {len(wanted)} have paid, and collect {night.words}. What does its docstring promise?"
            )
        night = Night(singers(*ROWS), date(2029, 3, 1), declined=["1001"])
        assert (
            night.how == "returned"
            and [card for card, cents in night.paid] == ["1002", "1003"]
            and [to for to, text in night.mails] == ["oluf@choir.example", "wanda@choir.example"]
            and night.got == 2
        ), (
            f"check.pyz called collect with three singers and a bank that declines the first card. The cards {[card for card, cents in night.paid]} paid, the mails went to {[to for to, text in night.mails]}, and collect {night.words}. What is promised for this case?"
        )
        for clock.day, wanted in ((date(2029, 3, 1), [row[1] for row in ROWS]), (date(2029, 3, 2), [])):
            before = len(lines_of("outbox.txt")), len(lines_of("bank.txt"))
            with contextlib.redirect_stdout(io.StringIO()):
                how, got, words = asked(lambda: runpy.run_path("main.py", run_name="__main__"))
            case = f"check.pyz wrote three singers into members.csv, loaded fees.py on 28 February 2029, and started main.py on {spoken(clock.day)}"
            assert how == "returned", f"{case}. It {words}. What does main.py pass to collect?"
            mails, payments = (
                [line.partition(":")[0] for line in lines_of("outbox.txt")[before[0] :]],
                lines_of("bank.txt")[before[1] :],
            )
            assert mails == wanted and len(payments) == len(wanted), (
                f"{case}. There were {len(payments)} payments, and {len(mails)} mails, and it should be {len(wanted)} of each. Which members and which day does main.py pass, and when was the clock read?"
            )


def your_tests_need_no_bank_no_mail_and_no_clock_and_notice_what_would_break_a_promise():
    import fees

    assert len(inspect.signature(fees.collect).parameters) >= 4, (
        "collect still finds everything by itself. Do step 4 first."
    )
    found = trial()
    nothing_left(found)
    green(found)
    with Clock(date(2031, 7, 1)):
        green(trial(), "On 1 July 2031, ", "Which day does it use, and where does that day come from?")
    noticed(
        trial(fees=fault(charge=A_CENT_MORE)),
        "In a copy of the program, the bank took one cent too much",
        "Which of your asserts looks at what the bank was asked for?",
    )
    noticed(
        trial(fees=fault(today="today.replace(day=1)")),
        "In a copy of the program, fees were collected every day",
        "On which other day does one of your tests call collect?",
    )
    noticed(
        trial(fees=fault(send=TO_THE_FIRST)),
        "In a copy of the program, the first singer got the receipts of all others",
        "Which of your tests has more than one singer who pays?",
    )
    noticed(
        trial(fees=EDGE.replace("DAYS", "13")),
        "In a copy of the program, only singers who had joined at most 13 days ago paid half",
        "Which test asks for the last day on which it's half?",
    )
    noticed(
        trial(fees=EDGE.replace("DAYS", "15")),
        "In a copy of the program, singers who had joined 15 days ago paid half",
        "Which test asks for the first day on which it's the whole fee?",
    )
    noticed(
        trial(fees=fault(charge=RECEIPT_ANYWAY)),
        "In a copy of the program, a singer got a receipt although the bank had declined",
        "When does your fake bank decline, and which assert says that there's no receipt?",
    )


def the_fake_refuses_what_the_real_mailer_refuses_and_a_test_fails_if_one_of_them_stops_doing_that():
    assert os.path.exists("tests/fakes.py"), (
        "check.pyz looks for your FakeMailer in tests/fakes.py, and there's no such file. Put the class there."
    )
    sys.path.insert(0, os.path.abspath("tests"))
    import fakes
    import mailer

    assert hasattr(fakes, "FakeMailer"), "tests/fakes.py has no FakeMailer. Give your fake this name."
    os.environ["CHOIR_OUTBOX"] = os.path.abspath("somewhere-else.txt")
    for who, send in (
        ("FakeMailer().send", lambda *mail: fakes.FakeMailer().send(*mail)),
        ("mailer.send", mailer.send),
    ):
        how, got, words = asked(send, "tiu@choir.example", "Hello!")
        assert how == "returned", f"{who}('tiu@choir.example', 'Hello!') {words}. What's wrong with this address?"
        for to in ("oddvar", ""):
            how, got, words = asked(send, to, "Hello!")
            assert how == "stopped" and isinstance(got, ValueError), (
                f"{who}({to!r}, 'Hello!') {words}. What does the docstring in mailer.py promise for such an address?"
            )
    sys.path.pop(0)
    found = trial()
    nothing_left(found)
    green(found)
    noticed(
        trial(mailer=ANY_ADDRESS),
        "In a copy of mailer.py, send accepted any address",
        "Which of your tests gives such an address to the real mailer?",
    )
    kind = trial(tests_fakes=KIND, fees=fault())
    kind.failed = {test: line for test, line in kind.failed.items() if test not in kind.collecting}
    noticed(
        kind,
        "In a copy of tests/fakes.py, FakeMailer accepted any address",
        "Which of your tests asks the fake itself what it refuses?",
    )


def a_singer_without_an_address_stops_nobody_else_and_a_test_shows_it():
    rows = (
        ("Tiu", "tiu@choir.example", "1001", date(2020, 5, 4)),
        ("Arvid", "", "1002", date(2029, 4, 25)),
        ("Wanda", "wanda@choir.example", "1003", date(2022, 2, 14)),
    )
    for order in ((0, 1, 2), (1, 0, 2)):
        night = Night(singers(*(rows[place] for place in order)), date(2029, 5, 1))
        case = f"check.pyz called collect with {', '.join(rows[place][0] for place in order)}. Arvid has no address"
        assert night.how == "returned", f"{case}, and collect {night.words}. Which singers come after that line?"
        for name, email, card, joined in rows:
            times = [paid for paid, cents in night.paid].count(card)
            mails = [to for to, text in night.mails].count(email)
            assert times == 1 or name == "Arvid" and times == 0, (
                f"{case}. {name} paid {times} times. What should happen to the others?"
            )
            assert mails == 1 or name == "Arvid", f"{case}. {name} got {mails} mails. What should happen to the others?"
        assert night.got == len(night.paid), (
            f"{case}. {len(night.paid)} have paid, and collect {night.words}. What does its docstring promise?"
        )
    found = trial()
    nothing_left(found)
    green(found)
    somebody = 'any("@" not in member.email for member in members)'
    noticed(
        trial(fees=fault(members=f"if {somebody}: raise ValueError('no address')")),
        "In a copy of the program, collect stopped with a ValueError for a singer without an address",
        "Which of your tests collects from such a singer?",
    )
    noticed(
        trial(
            fees=fault(
                members="members = members[:next((place + 1 for place, member in enumerate(members) if '@' not in member.email), len(members))]"
            )
        ),
        "In a copy of the program, nobody paid who came after a singer without an address",
        "Who comes after that singer in your test, and which assert is about them?",
    )


def nudge_sends_its_first_mail_on_the_day_changes_its_tone_and_knows_when_to_be_silent():
    from nudge import nudge
    from promises import Promise

    def played(promise):
        """Returns the mails of a year and a bit: the number of the day, the address, the text."""
        mails = []
        for number in range(-40, 366):

            class Mailer:
                def send(self, to, text):
                    mails.append((number, to, text))

            today = promise.due + timedelta(days=number)
            how, _got, words = asked(nudge, promise, today, Mailer())
            assert how == "returned", (
                f"For a promise that is due on {spoken(promise.due)}, check.pyz called nudge with {spoken(today)}, and it {words}. Which line was that?"
            )
        return mails

    before = counts()
    for promise in (
        Promise("sam@mail.example", "bring back my tent", date(2029, 3, 1)),
        Promise("lou@mail.example", "teach me to whistle", date(2031, 10, 31)),
    ):
        case = f"For a promise that is due on {spoken(promise.due)}"
        mails = played(promise)
        days = [number for number, to, text in mails]
        assert not days or min(days) >= 0, (
            f"{case}, nudge sent a mail on {spoken(promise.due + timedelta(days=min(days)))}. On which day is the first one?"
        )
        assert 0 in days, f"{case}, nudge sent nothing on that day. Which day does it compare with?"
        for number, to, text in mails:
            assert days.count(number) == 1, (
                f"{case}, nudge sent {days.count(number)} mails on {spoken(promise.due + timedelta(days=number))}. How many are promised?"
            )
            assert to == promise.email, f"{case}, nudge sent a mail to {to!r}. Who made the promise?"
            assert promise.what.lower() in str(text).lower(), (
                f"{case}, nudge sent {text!r}. How does the reader know what was promised? It was: {promise.what}."
            )
        different = len({text for number, to, text in mails})
        assert different >= 5, (
            f"{case}, nudge sent {len(mails)} mails in a year, with {different} different {'text' if different == 1 else 'texts'}. How many does the lesson ask for?"
        )
        assert len(mails) <= 40, f"{case}, nudge sent {len(mails)} mails in a year. When would you block the sender?"
        for kept in (12, 0, -5):
            after = played(Promise(promise.email, promise.what, promise.due, promise.due + timedelta(days=kept)))
            assert [number for number, to, text in after if number >= kept] == [], (
                f"{case} and was kept on {spoken(promise.due + timedelta(days=kept))}, nudge sent a mail on {spoken(promise.due + timedelta(days=max(number for number, to, text in after)))}. Is that promise still open?"
            )
    assert counts() == before, (
        "check.pyz passed its own mailer to nudge, and outbox.txt got new lines. Whose send did nudge call?"
    )


def tests_notice_a_mail_that_is_too_early_too_many_misdirected_or_no_longer_needed():
    found = trial()
    nothing_left(found)
    green(found)
    noticed(
        trial(nudge=nudge_fault(first="if (promise.due - today).days == 1: mailer.send(promise.email, promise.what)")),
        "In a copy of nudge.py, a mail went out on the day before",
        "Which of your tests asks what happens before the day?",
    )
    noticed(
        trial(nudge=nudge_fault(first="today -= _timedelta(days=1)")),
        "In a copy of nudge.py, every mail was a day late",
        "Which of your tests asks for the first mail?",
    )
    noticed(
        trial(nudge=nudge_fault(first="promise = _dataclasses.replace(promise, kept_on=None)")),
        "In a copy of nudge.py, the mails went on after the promise had been kept",
        "Which of your tests has a promise that was kept, and on which day does it call nudge?",
    )
    noticed(
        trial(
            nudge=nudge_fault(
                send="return self._real.send('everybody@mail.example', *values[1:], **{key: value for key, value in named.items() if key != 'to'})"
            )
        ),
        "In a copy of nudge.py, all mails went to everybody@mail.example",
        "Which of your asserts says who gets the mail?",
    )
    noticed(
        trial(nudge=nudge_fault(send="self._real.send(*values, **named); return self._real.send(*values, **named)")),
        "In a copy of nudge.py, every mail was sent twice",
        "Which of your asserts counts?",
    )
