"""Checks of the exercise splitter-change."""

import re

from understory import program


def judge(told, people, costs):
    """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
    exact = {name: 0 for name in people}
    odd = 0
    for payer, cents, sharing in costs:
        total = sum(people[name] for name in sharing)
        exact[payer] += cents
        for name in sharing:
            exact[name] -= cents * people[name] / total
        odd += any(cents * people[name] % total for name in sharing)
    lines = [line.strip() for line in program.output.splitlines()]
    hat = 0
    for name in people:
        pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
        own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
        near = [line for line in lines if name in line]
        said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
        assert len(own) > 0, (
            f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
        )
        assert len(own) == 1, (
            f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
        )
        word, whole, rest = own[0].groups()
        cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
        assert cents != 0 or not word, (
            f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
        )
        wanted = f"{abs(exact[name]) / 100:.3f}"
        wanted = wanted.removesuffix("0")
        wanted = (
            f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
            if abs(exact[name]) > 0.001
            else f"{name} is even"
        )
        assert abs(cents - exact[name]) < odd + 0.001, (
            f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Version 2 did that correctly. What has changed?"
        )
        hat += cents
    assert hat == 0, (
        f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
    )


def say(lines):
    """Returns what the program prints for other answers."""
    left, printed = list(lines), []

    def show(*values, **more):
        printed.append(" ".join(str(value) for value in values))

    try:
        exec(program.source, {"__name__": "__main__", "input": lambda *prompt: left.pop(0), "print": show})
    except Exception as error:
        printed.append(type(error).__name__)
    return "\n".join(printed)


def hat(text):
    results = re.findall(r"(gets|pays) (\d+)[.](\d\d)", text)
    return sum(int(whole + rest) * (1 if word == "gets" else -1) for word, whole, rest in results)


def without_anybody_leaving_everything_is_as_in_version_2():
    judge(
        "The people are Amira 3, Thabo 2, Mei. Thabo paid 0.99, Mei 100, Amira 18.08, and nobody left.",
        {"Amira": 3, "Thabo": 2, "Mei": 1},
        [
            ("Thabo", 99, ["Amira", "Thabo", "Mei"]),
            ("Mei", 10000, ["Amira", "Thabo", "Mei"]),
            ("Amira", 1808, ["Amira", "Thabo", "Mei"]),
        ],
    )


def the_odd_cents_are_still_in_good_hands():
    judge(
        "Mei paid 1.00, for seven people, and nobody left.",
        {"Linh": 1, "Jonas": 1, "Amira": 1, "Thabo": 1, "Mei": 1, "Ravi": 1, "Zuri": 1},
        [("Mei", 100, ["Linh", "Jonas", "Amira", "Thabo", "Mei", "Ravi", "Zuri"])],
    )


def typos_in_amounts_are_still_no_problem():
    judge(
        "Amira paid, and typed twelve, then nothing, then -5, 9.999, 1.2.3, “12.”, “.5” and “ 12.5 ”, for two people.",
        {"Amira": 1, "Mei": 1},
        [("Amira", 1250, ["Amira", "Mei"])],
    )


def an_empty_list_is_still_asked_for_again_and():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Where does that money come from?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Somebody pressed Enter, then typed only commas, then “Amira, Mei,”, and there were no costs.",
        {"Amira": 1, "Mei": 1},
        [],
    )


def amira_leaves_and_skips_the_later_costs():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Which costs does each of them share?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Amira paid 90 for three people and left. Then Thabo paid 60 and Mei paid 40, for the two of them.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [
            ("Amira", 9000, ["Amira", "Thabo", "Mei"]),
            ("Thabo", 6000, ["Thabo", "Mei"]),
            ("Mei", 4000, ["Thabo", "Mei"]),
        ],
    )


def what_amira_pays_after_she_has_left_she_gets():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Who shares the second cost, and who has paid it?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Mei paid 30 for three people. Then Amira left, and paid 50 for the other two.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Mei", 3000, ["Amira", "Thabo", "Mei"]), ("Amira", 5000, ["Thabo", "Mei"])],
    )


def somebody_who_counts_for_two_leaves():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. How many shares are left after Thabo's goodbye?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "The people are Amira, Thabo 2, Mei. Mei paid 40, and Thabo left. Then Mei paid 10 and Amira 30.",
        {"Amira": 1, "Thabo": 2, "Mei": 1},
        [("Mei", 4000, ["Amira", "Thabo", "Mei"]), ("Mei", 1000, ["Amira", "Mei"]), ("Amira", 3000, ["Amira", "Mei"])],
    )


def spaces_uppercase_and_lowercase_and_a_name_of_two():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Who has left, in your program?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Ole paid 60 for three people. Then somebody typed “  anna LENA Leaves ”, and Mei paid 7 for Ole and herself.",
        {"Anna Lena": 1, "Ole": 1, "Mei": 1},
        [("Ole", 6000, ["Anna Lena", "Ole", "Mei"]), ("Mei", 700, ["Ole", "Mei"])],
    )


def nobody_leaves_by_a_typo():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Which of these answers did your program take for a goodbye, or for a payment?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Somebody typed Ben leaves, then leaves, then Amira leaves now. Then Mei paid 80, for two people.",
        {"Amira": 1, "Mei": 1},
        [("Mei", 8000, ["Amira", "Mei"])],
    )


def two_people_leave_one_of_them_twice():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Who shares which cost?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Mei paid 30 for three people. Amira left, and Mei paid 20. Amira left again, by mistake, and Mei paid 6. Then Thabo left, and Mei paid 5 for herself.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [
            ("Mei", 3000, ["Amira", "Thabo", "Mei"]),
            ("Mei", 2000, ["Thabo", "Mei"]),
            ("Mei", 600, ["Thabo", "Mei"]),
            ("Mei", 500, ["Mei"]),
        ],
    )


def the_last_person_cant_leave():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Who's left to share a cost?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Mei paid 30 for two people. Amira left, and Mei tried to leave, too. Then Mei paid 20 and 6, for herself.",
        {"Amira": 1, "Mei": 1},
        [("Mei", 3000, ["Amira", "Mei"]), ("Mei", 2000, ["Mei"]), ("Mei", 600, ["Mei"])],
    )


def another_trip():
    def judge(told, people, costs):
        """Compares the lines at the end with exact results. A cost is its payer, its cents and who shares it."""
        exact = {name: 0 for name in people}
        odd = 0
        for payer, cents, sharing in costs:
            total = sum(people[name] for name in sharing)
            exact[payer] += cents
            for name in sharing:
                exact[name] -= cents * people[name] / total
            odd += any(cents * people[name] % total for name in sharing)
        lines = [line.strip() for line in program.output.splitlines()]
        hat = 0
        for name in people:
            pattern = re.escape(name) + r" (?:is even|(gets|pays) (\d+)\.(\d\d))"
            own = [match for match in [re.fullmatch(pattern, line) for line in lines] if match]
            near = [line for line in lines if name in line]
            said = f"Your output has the line “{near[-1]}”." if near else "No line of your output has that name in it."
            assert len(own) > 0, (
                f"{told} At the end, there should be a line of one of these forms: “{name} gets 12.50”, “{name} pays 12.50” or “{name} is even”. {said}"
            )
            assert len(own) == 1, (
                f"{told} There are {len(own)} results for {name}, such as “{own[0].group()}” and “{own[1].group()}”. Which lines should run once, at the end?"
            )
            word, whole, rest = own[0].groups()
            cents = int(whole + rest) * (1 if word == "gets" else -1) if word else 0
            assert cents != 0 or not word, (
                f"{told} Your output says “{own[0].group()}”. What should it say about somebody who neither gets nor pays anything?"
            )
            wanted = f"{abs(exact[name]) / 100:.3f}"
            wanted = wanted.removesuffix("0")
            wanted = (
                f"{name} {'gets' if exact[name] > 0 else 'pays'} {wanted}"
                if abs(exact[name]) > 0.001
                else f"{name} is even"
            )
            assert abs(cents - exact[name]) < odd + 0.001, (
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. "
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "",
        {"Zuri": 12, "Ole": 1, "Hana Maria": 3, "Kofi": 1, "Ines": 1},
        [
            ("Kofi", 25110, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
            ("Ines", 6247, ["Zuri", "Ole", "Hana Maria", "Kofi"]),
            ("Kofi", 3750, ["Zuri", "Ole", "Hana Maria", "Kofi"]),
            ("Hana Maria", 1753, ["Zuri", "Ole", "Hana Maria"]),
            ("Zuri", 700, ["Zuri", "Ole", "Hana Maria"]),
            ("Kofi", 5, ["Zuri", "Ole"]),
        ],
    )


def version_2():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search(
        "(?m)^Amira gets 26.6[67]$",
        say(
            [
                "Amira, Thabo, Mei",
                "Amira",
                "canoes",
                "90",
                "Amira leaves",
                "Thabo",
                "campsite",
                "60",
                "Mei",
                "pizza",
                "40",
                "done",
            ]
        ),
    )


def one_dictionary_for_all():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 90.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )


def gone_from_the_results():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert not re.search(
        "(?m)^ *Amira (gets|pays|is)",
        say(
            [
                "Amira, Thabo, Mei",
                "Amira",
                "canoes",
                "90",
                "Amira leaves",
                "Thabo",
                "campsite",
                "60",
                "Mei",
                "pizza",
                "40",
                "done",
            ]
        ),
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )


def cannot_pay_later():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira pays 10.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    ) and "Mei gets 20.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )


def pays_for_the_next_one():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert re.search(
        "(?m)^Amira gets 23.3[34]$",
        say(["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]),
    )


def skips_one_cost_only():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search(
        "(?m)^Amira gets 46.6[67]$",
        say(
            [
                "Amira, Thabo, Mei",
                "Amira",
                "canoes",
                "90",
                "Amira leaves",
                "Thabo",
                "campsite",
                "60",
                "Mei",
                "pizza",
                "40",
                "done",
            ]
        ),
    )


def one_share_leaves():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira gets 40.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )
    assert re.search(
        "(?m)^Thabo pays 33.3[34]$",
        say(
            [
                "Amira, Thabo 2, Mei",
                "Mei",
                "food",
                "40",
                "Thabo leaves",
                "Mei",
                "ferry",
                "10",
                "Amira",
                "tickets",
                "30",
                "done",
            ]
        ),
    )


def any_goodbye_stops_it():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira gets 40.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )
    assert "Thabo pays 20.00" in say(
        [
            "Amira, Thabo 2, Mei",
            "Mei",
            "food",
            "40",
            "Thabo leaves",
            "Mei",
            "ferry",
            "10",
            "Amira",
            "tickets",
            "30",
            "done",
        ]
    )
    assert "Anna Lena pays 20.00" in say(
        ["Anna Lena, Ole, Mei", "Ole", "tent", "60", "  anna LENA Leaves ", "mei", "rope", "7", "Done"]
    )
    assert "KeyError" in say(["Amira, Mei", "Ben leaves", "leaves", "Amira leaves now", "Mei", "boats", "80", "done"])


def the_last_one_leaves():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira gets 40.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )
    assert "Thabo pays 20.00" in say(
        [
            "Amira, Thabo 2, Mei",
            "Mei",
            "food",
            "40",
            "Thabo leaves",
            "Mei",
            "ferry",
            "10",
            "Amira",
            "tickets",
            "30",
            "done",
        ]
    )
    assert "Anna Lena pays 20.00" in say(
        ["Anna Lena, Ole, Mei", "Ole", "tent", "60", "  anna LENA Leaves ", "mei", "rope", "7", "Done"]
    )
    assert "Amira pays 40.00" in say(
        ["Amira, Mei", "Ben leaves", "leaves", "Amira leaves now", "Mei", "boats", "80", "done"]
    )
    assert "Mei gets 33.00" in say(
        [
            "Amira, Thabo, Mei",
            "Mei",
            "food",
            "30",
            "Amira leaves",
            "Mei",
            "ferry",
            "20",
            "amira leaves",
            "Mei",
            "bread",
            "6",
            "Thabo leaves",
            "Mei",
            "lemons",
            "5",
            "done",
        ]
    )
    assert "Mei gets 41.00" in say(
        [
            "Amira, Mei",
            "Mei",
            "food",
            "30",
            "Amira leaves",
            "Mei leaves",
            "Mei",
            "ferry",
            "20",
            "Mei",
            "bread",
            "6",
            "done",
        ]
    )


def divided_by_nobody():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira gets 40.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )
    assert "Thabo pays 20.00" in say(
        [
            "Amira, Thabo 2, Mei",
            "Mei",
            "food",
            "40",
            "Thabo leaves",
            "Mei",
            "ferry",
            "10",
            "Amira",
            "tickets",
            "30",
            "done",
        ]
    )
    assert "Anna Lena pays 20.00" in say(
        ["Anna Lena, Ole, Mei", "Ole", "tent", "60", "  anna LENA Leaves ", "mei", "rope", "7", "Done"]
    )
    assert "Amira pays 40.00" in say(
        ["Amira, Mei", "Ben leaves", "leaves", "Amira leaves now", "Mei", "boats", "80", "done"]
    )
    assert "Mei gets 33.00" in say(
        [
            "Amira, Thabo, Mei",
            "Mei",
            "food",
            "30",
            "Amira leaves",
            "Mei",
            "ferry",
            "20",
            "amira leaves",
            "Mei",
            "bread",
            "6",
            "Thabo leaves",
            "Mei",
            "lemons",
            "5",
            "done",
        ]
    )
    assert "ZeroDivisionError" in say(
        [
            "Amira, Mei",
            "Mei",
            "food",
            "30",
            "Amira leaves",
            "Mei leaves",
            "Mei",
            "ferry",
            "20",
            "Mei",
            "bread",
            "6",
            "done",
        ]
    )


def spelled_exactly():
    assert (
        hat(
            say(
                [
                    "Amira 3, Thabo 2, Mei",
                    "tHABO",
                    "tape",
                    "0.99",
                    "Ben",
                    "mei ",
                    "fish",
                    "a lot",
                    "100",
                    "Amira",
                    "wood",
                    "18.08",
                    "done",
                ]
            )
        )
        == 0
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira gets 60.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    ) and "Mei pays 40.00" in say(
        [
            "Amira, Thabo, Mei",
            "Amira",
            "canoes",
            "90",
            "Amira leaves",
            "Thabo",
            "campsite",
            "60",
            "Mei",
            "pizza",
            "40",
            "done",
        ]
    )
    assert "Amira gets 40.00" in say(
        ["Amira, Thabo, Mei", "Mei", "food", "30", "Amira leaves", "Amira", "campsite", "50", "done"]
    )
    assert "Thabo pays 20.00" in say(
        [
            "Amira, Thabo 2, Mei",
            "Mei",
            "food",
            "40",
            "Thabo leaves",
            "Mei",
            "ferry",
            "10",
            "Amira",
            "tickets",
            "30",
            "done",
        ]
    )
    assert re.search(
        "(?m)^Anna Lena pays 22.3[34]$",
        say(["Anna Lena, Ole, Mei", "Ole", "tent", "60", "  anna LENA Leaves ", "mei", "rope", "7", "Done"]),
    )
