"""Checks of the starter p3-expense-splitter."""

import ast
import re
from pathlib import Path

from shared.programs import import_starts_nothing, python, typed_into
from trip.payments import fewest
from trip.shares import split


def parts_of(cents, shares):
    """Calls split, and looks at everything that must be true of each result."""
    given = dict(shares)
    parts = split(cents, shares)
    assert isinstance(parts, dict), (
        f"split({cents}, {given}) returned {parts!r}. Other files expect a dictionary: each name with its cents. Where does yours end up?"
    )
    assert set(parts) == set(given), f"split({cents}, {given}) returned {parts}. Which names should be in it?"
    assert all(isinstance(part, int) for part in parts.values()), (
        f"split({cents}, {given}) returned {parts}. These aren't all whole cents. Which of your lines makes a number with a dot?"
    )
    assert shares == given, (
        f"check.pyz gave split the dictionary {given}, and afterwards it was {shares}. Whose dictionary is that?"
    )
    return parts


def payments_for(balances):
    """Calls fewest, and looks at everything that must be true of each result."""
    given = dict(balances)
    payments = fewest(balances)
    assert balances == given, (
        f"check.pyz gave fewest the dictionary {given}, and afterwards it was {balances}. Whose dictionary is that?"
    )
    assert isinstance(payments, list), (
        f"fewest({given}) returned {payments!r}. Other files expect a list of tuples: who pays, who gets it, and how many cents."
    )
    left = dict(given)
    for payment in payments:
        assert (
            isinstance(payment, (tuple, list))
            and len(payment) == 3
            and payment[0] in given
            and payment[1] in given
            and isinstance(payment[2], int)
        ), (
            f"fewest({given}) returned {payments}. In {payment!r}, where's the name of the person who pays, the name of the person who gets it, and the number of cents?"
        )
        payer, receiver, cents = payment
        assert cents > 0, f"fewest({given}) returned {payments}. How much is paid in {payment}?"
        assert given[payer] < 0, (
            f"fewest({given}) returned {payments}. {payer} pays something there, and has {given[payer]} in the dictionary. Who has to pay: somebody with more than zero, or with less?"
        )
        assert given[receiver] > 0, (
            f"fewest({given}) returned {payments}. {receiver} gets something there, and has {given[receiver]} in the dictionary. Who still has to get something?"
        )
        left[payer] += cents
        left[receiver] -= cents
    uneven = [name for name in left if left[name] != 0]
    name = uneven[0] if uneven else ""
    assert not uneven, (
        f"fewest({given}) returned {payments}. After these payments, {name} isn't even: there are {left.get(name)} cents left. When is your loop done?"
    )
    return payments


def play(*lines):
    """Types these lines into main.py. Returns what it printed, and what went wrong."""
    return typed_into("main.py", typed=lines)


def split_in_trip_shares_py_the_parts_add_up_to_the_cost():
    three = {"Zuri": 1, "Ole": 1, "Hana": 1}
    for cents, shares in [
        (9000, three),
        (10000, three),
        (1, three),
        (2, three),
        (0, three),
        (500, {"Ines": 1}),
        (10000, {"Zuri": 3, "Ole": 2, "Hana": 2}),
        (4321, {"Zuri": 4, "Ole": 1, "Hana": 6, "Ines": 2}),
    ]:
        parts = parts_of(cents, shares)
        together = sum(parts.values())
        assert together == cents, (
            f"split({cents}, {shares}) returned {parts}. That adds up to {together}. Who gets the odd cents?"
        )


def split_nobodys_part_is_more_than_a_cent_away_from_the_exact_one():
    three = {"Zuri": 1, "Ole": 1, "Hana": 1}
    uneven = {"Zuri": 3, "Ole": 2, "Hana": 1}
    seven = {name: 1 for name in ["Zuri", "Ole", "Hana", "Ines", "Kofi", "Ravi", "Linh"]}
    for cents, shares in [
        (9000, three),
        (12000, uneven),
        (6, uneven),
        (100, seven),
        (99, uneven),
        (102, uneven),
        (4321, {"Zuri": 4, "Ole": 1, "Hana": 6, "Ines": 2}),
        (25110, {"Zuri": 2, "Ole": 1, "Hana Maria": 3}),
    ]:
        parts = parts_of(cents, shares)
        total = sum(shares.values())
        even = all(cents * share % total == 0 for share in shares.values())
        for name, share in shares.items():
            exact = cents * share / total
            assert abs(parts[name] - exact) < (0.001 if even else 1.001), (
                f"split({cents}, {shares}) returned {parts}. {name}'s exact part would be {round(exact, 2)} cents. {'What do you divide, and by what?' if even else 'One cent more or less would be fine. How many odd cents are there, and who gets them?'}"
            )


def fewest_in_trip_payments_py_after_the_payments_everybody_is_even():
    for balances in [
        {"Zuri": 5000, "Ole": -5000},
        {"Zuri": -1200, "Ole": 1200},
        {"Zuri": 1, "Ole": -1},
        {"Zuri": 0, "Ole": 0},
        {"Zuri": 5000, "Ole": -4000, "Hana": -1000},
        {"Zuri": -7275, "Ole": 6362, "Hana": 913, "Ines": 0},
        {"Zuri": 1, "Ole": -1, "Hana": 7501, "Ines": -2500, "Kofi": -5001},
    ]:
        payments_for(balances)


def fewest_there_are_few_payments():
    def enough(balances):
        """Returns how many payments are always enough."""
        open_ones = [cents for cents in balances.values() if cents]
        pairs = 0
        for cents in list(open_ones):
            if cents < 0 and cents in open_ones and -cents in open_ones:
                open_ones.remove(cents)
                open_ones.remove(-cents)
                pairs += 1
        return pairs, pairs + max(0, len(open_ones) - 1)

    for balances in [
        {"Zuri": -500, "Ole": -400, "Hana": 700, "Ines": 200},
        {"Zuri": 300, "Ole": 300, "Hana": -200, "Ines": -400},
        {"Zuri": -300, "Ole": 300, "Hana": -200, "Ines": 200},
        {"Zuri": -700, "Ole": -600, "Hana": 200, "Ines": 600, "Kofi": 500},
        {"Hana": 500, "Ines": 600, "Zuri": -600, "Kofi": -200, "Ole": -300},
        {"Zuri": 900, "Ole": -250, "Hana": 0, "Ines": -900, "Kofi": 250, "Ravi": -100, "Linh": 100},
        {"Zuri": 1000, "Ole": 900, "Hana": 80, "Ines": -670, "Kofi": -660, "Ravi": -650},
    ]:
        payments = payments_for(balances)
        pairs, most = enough(balances)
        assert len(payments) <= most, (
            f"fewest({balances}) returned {payments}. That's {len(payments)} payments, and {most} are enough. {'Which two people are even after a single payment?' if pairs else 'How many people can one payment make even, and how many does each of yours?'}"
        )


def the_package_calculates_and_neither_asks_nor_prints():
    for path in sorted(Path("trip").rglob("*.py")):
        name = path.as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8-sig"))
        talks = [
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("input", "print")
        ]
        assert not talks, f"{name} calls {talks[0]}. Which file is for talking to people?"


def importing_main_py_starts_nothing():
    import_starts_nothing()


def settled(question, told, people, costs, lines):
    """Types a trip, and compares the payments with exact results. A cost is its payer, its cents and who shares it."""
    typed = ", ".join(f"{name} {share}" if share > 1 else name for name, share in people.items())
    printed, problem = play(typed, *lines, "settle", "quit")
    assert not problem, f"{told} After settle and quit, {problem}. What does each command ask for, and in what order?"
    exact = {name: 0 for name in people}
    odd = 0
    for payer, cents, sharing in costs:
        sharing = sharing or list(people)
        total = sum(people[name] for name in sharing)
        exact[payer] += cents
        for name in sharing:
            exact[name] -= cents * people[name] / total
        odd += any(cents * people[name] % total for name in sharing)
    names = "|".join(re.escape(name) for name in sorted(people, key=len, reverse=True))
    payments = re.findall(rf"({names}) pays ({names}) (\d+)\.(\d\d)(?!\d)", printed)
    said = (
        " and ".join(f"“{payer} pays {receiver} {whole}.{rest}”" for payer, receiver, whole, rest in payments)
        or "no payment such as “Mei pays Amira 12.50”"
    )
    left = {name: 0 for name in people}
    for payer, receiver, whole, rest in payments:
        left[payer] -= int(whole + rest)
        left[receiver] += int(whole + rest)
    for name in people:
        wanted = f"{abs(exact[name]) / 100:.2f}"
        wanted = (
            f"{name} should {'get' if exact[name] > 0 else 'pay'} {wanted}"
            if abs(exact[name]) > 0.001
            else f"{name} should be even"
        )
        assert abs(left[name] - exact[name]) < odd + 0.001, (
            f"{told} After settle, your program printed {said}. {wanted}{', or a cent more or less' if odd else ''}. {question}"
        )
    open_ones = [cents for cents in left.values() if cents]
    assert len(payments) < max(len(open_ones), 1), (
        f"{told} After settle, your program printed {said}. Which of your functions knows how few payments are enough?"
    )
    return printed


def paid_settle_and_quit():
    question = "How does a cost get from paid to settle?"
    printed, problem = play("Amira, Mei", "quit")
    assert not problem, (
        f"check.pyz started main.py and typed Amira, Mei and then quit. After that, {problem}. What's the first question, and does the menu stop for quit?"
    )
    assert printed.strip() != "", (
        "check.pyz started main.py and typed Amira, Mei and then quit, and your program printed nothing, not even a question. Which line calls the menu?"
    )
    printed, problem = play("Amira, Mei", "paid", "Amira", "boats", "80", "quit")
    assert not problem, (
        f"check.pyz typed Amira, Mei, then paid, Amira, boats, 80 and quit. After that, {problem}. What does paid ask for, and in what order?"
    )
    settled(
        question,
        "Amira paid 80 for two people.",
        {"Amira": 1, "Mei": 1},
        [("Amira", 8000, None)],
        ["paid", "Amira", "boats", "80"],
    )
    settled(
        question,
        "Amira paid 90 and Mei paid 30, for three people.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Amira", 9000, None), ("Mei", 3000, None)],
        ["paid", "Amira", "boats", "90", "paid", "Mei", "food", "30"],
    )


def uneven_shares_odd_cents_and_names_of_two_words():
    question = "Which of the promises from version 2 is that?"
    settled(
        question,
        "The people are Amira, Thabo 2, Mei. Amira paid 100, and Mei 45.50.",
        {"Amira": 1, "Thabo": 2, "Mei": 1},
        [("Amira", 10000, None), ("Mei", 4550, None)],
        ["paid", "Amira", "canoes", "100", "paid", "Mei", "food", "45.50"],
    )
    settled(
        question,
        "Four people share 4.60 that Linh paid, and 1.16 that Ole paid.",
        {"Linh": 1, "Ole": 1, "Hana": 1, "Ines": 1},
        [("Linh", 460, None), ("Ole", 116, None)],
        ["paid", "Linh", "stamps", "4.60", "paid", "Ole", "tape", "1.16"],
    )
    settled(
        question,
        "The people are Anna Lena 12, Ole 2, Anna. Ole paid 0.99, Anna 12.5, and Anna Lena 7.",
        {"Anna Lena": 12, "Ole": 2, "Anna": 1},
        [("Ole", 99, None), ("Anna", 1250, None), ("Anna Lena", 700, None)],
        ["paid", "ole", "tape", "0.99", "paid", " ANNA ", "tea", "12.5", "paid", "anna lena", "1984", "7"],
    )


def typos_unknown_names_strange_amounts_empty_lists_other_commands():
    question = "What should happen after an answer that makes no sense?"
    settled(
        question,
        "check.pyz typed paid, then Ben, who isn't on the trip, nothing, and Mei; then boats; then twelve, nothing, -5, 9.999 and 80.",
        {"Amira": 1, "Mei": 1},
        [("Mei", 8000, None)],
        ["paid", "Ben", "", "Mei", "boats", "twelve", "", "-5", "9.999", "80"],
    )
    settled(
        question,
        "check.pyz typed dance, nothing, “  PAID ”, Mei, food, 30, and then Settle.",
        {"Amira": 1, "Mei": 1},
        [("Mei", 3000, None)],
        ["dance", "", "  PAID ", "Mei", "food", "30"],
    )
    printed, problem = play("", " , ", "Amira, Mei,", "paid", "Mei", "food", "30", "Settle", "QUIT")
    assert not problem and "Amira pays Mei 15.00" in printed, (
        f"check.pyz pressed Enter at the first question, then typed only a comma, then “Amira, Mei,”, and then a cost of 30 that Mei paid, Settle and QUIT. {'After that, ' + problem if problem else 'No line said Amira pays Mei 15.00'}. Which of these answers did your program not expect?"
    )


def leaves_as_on_the_card():
    question = "Who shares which cost?"
    stay = ["Thabo", "Mei"]
    three = {"Amira": 1, "Thabo": 2, "Mei": 1}
    _printed, problem = play("Amira, Mei", "leaves", "Amira", "quit")
    assert not problem, (
        f"check.pyz typed Amira, Mei, then leaves, Amira and quit. After that, {problem}. What does leaves ask for?"
    )
    settled(
        question,
        "The people are Amira, Thabo 2, Mei. Amira paid 80 and left. Then Mei paid 30.",
        three,
        [("Amira", 8000, None), ("Mei", 3000, stay)],
        ["paid", "Amira", "canoes", "80", "leaves", " AMIRA", "paid", "Mei", "pizza", "30"],
    )
    settled(
        question,
        "The people are Amira, Thabo 2, Mei. Mei paid 40, and Amira left. From the train, she paid 30 for the others.",
        three,
        [("Mei", 4000, None), ("Amira", 3000, stay)],
        ["paid", "Mei", "food", "40", "leaves", "Amira", "paid", "Amira", "campsite", "30"],
    )
    settled(
        question,
        "The people are Amira, Thabo 2, Mei. Mei paid 40. Thabo left, and then again, by mistake. Amira paid 10, and left, too. Then Mei paid 7, and Mei tried to leave, and paid 5.",
        three,
        [("Mei", 4000, None), ("Amira", 1000, ["Amira", "Mei"]), ("Mei", 700, ["Mei"]), ("Mei", 500, ["Mei"])],
        [
            "paid",
            "Mei",
            "food",
            "40",
            "leaves",
            "Thabo",
            "leaves",
            "Thabo",
            "paid",
            "Amira",
            "ferry",
            "10",
            "leaves",
            "Amira",
            "paid",
            "Mei",
            "bread",
            "7",
            "leaves",
            "Mei",
            "paid",
            "Mei",
            "tea",
            "5",
        ],
    )


def costs_shows_each_cost_settle_isnt_the_end_and_each_command_is_answered():
    printed, problem = play(
        "Amira, Mei",
        "costs",
        "settle",
        "paid",
        "amira",
        "two canoes",
        "80",
        "costs",
        "paid",
        "Mei",
        "a lantern",
        "9.5",
        "costs",
        "quit",
    )
    assert not problem, (
        f"check.pyz typed Amira, Mei, then costs and settle, with no costs yet. Then it added costs of 80 and 9.5, and typed costs after each. After quit, {problem}. Which command is surprised by an empty list?"
    )
    for payer, what, amount in [("Amira", "two canoes", "80.00"), ("Mei", "a lantern", "9.50")]:
        lines = [line for line in printed.splitlines() if payer in line and what in line and amount in line]
        assert len(lines) >= (2 if what == "two canoes" else 1), (
            f"{payer} paid {amount} for {what}. Each time somebody types costs after that, one line should have these three things in it. In your output there are {len(lines)} such lines. What does a cost remember?"
        )
    printed, problem = play(
        "Amira, Mei", "paid", "Amira", "boats", "80", "settle", "paid", "Mei", "food", "30", "settle", "quit"
    )
    assert not problem and "Mei pays Amira 40.00" in printed and "Mei pays Amira 25.00" in printed, (
        f"Amira paid 80 for two people, and check.pyz typed settle. Then Mei paid 30, and it typed settle again. {'After that, ' + problem if problem else 'First, Mei should pay Amira 40.00, and the second time 25.00, and one of these lines is missing'}. What does settle change?"
    )

    WATCHED = """
import builtins, runpy
ask = builtins.input
def asked(*question):
    print(*question)
    print("[check.pyz]")
    return ask()
builtins.input = asked
runpy.run_path("main.py", run_name="__main__")
"""
    typed = ["Amira, Mei", "costs", "settle", "dance", "quit"]
    ended = python("-c", WATCHED, typed=typed)
    assert ended, "check.pyz typed costs, settle and quit, and main.py was still running after 8 seconds. What ends it?"
    answers = [
        [line.strip() for line in part.splitlines() if line.strip()] for part in ended.stdout.split("[check.pyz]")
    ]
    if len(answers) == 6:
        # What all four have in common at the end is the menu.
        menu = 0
        while all(len(lines) > menu and lines[-1 - menu] == answers[1][-1 - menu] for lines in answers[1:5]):
            menu += 1
        for command, lines, why in [
            ("costs", answers[2], " without any costs"),
            ("settle", answers[3], " without any costs"),
            ("dance", answers[4], ", which isn't a command"),
            ("quit", [*answers[5], *answers[1][-menu:]] if menu else answers[5], ""),
        ]:
            assert len(lines) > menu, (
                f"check.pyz typed {command}{why}, and your program said nothing. What would somebody like to read then?"
            )


def the_payments_come_from_fewest():
    printed, problem = play("Amira, Mei", "paid", "Amira", "boats", "80", "settle", "quit")
    assert not problem and "Mei pays Amira 12.34" in printed, (
        "In a copy of your folder, check.pyz put a different fewest into trip/payments.py: it always says that Mei pays Amira 1234 cents. After settle, your program didn't say so. Which function does settle ask?"
    )


def the_parts_come_from_split():
    printed, problem = play("Amira, Mei", "paid", "Amira", "boats", "80", "settle", "quit")
    assert not problem and "Mei pays Amira 80.00" in printed, (
        "In a copy of your folder, check.pyz put a different split into trip/shares.py: the last person gets the whole cost. Amira paid 80, and after settle, Mei should pay Amira all of it. Is there a second place in your program that divides a cost?"
    )


def readme_md_is_yours_and_explains_the_commands():
    path = Path("README.md")
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    assert "starter of project 3" not in text, (
        "README.md is still the one from the starter. Write your own, for somebody who has never seen your program."
    )
    assert text.strip(), (
        "There's no README.md, or it's empty. Write what the program is for, how to start it, and what people can type."
    )
    missing = [word for word in ("main.py", "paid", "leaves", "costs", "settle", "quit") if word not in text.lower()]
    assert not missing, f"README.md doesn't mention {missing[0]}. Add what people have to know about it."
