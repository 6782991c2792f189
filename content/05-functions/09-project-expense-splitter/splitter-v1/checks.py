"""Checks of the exercise splitter-v1."""

import re

from understory import program


def three_people_two_costs():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. What's everybody's share?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Amira paid 90 and Mei paid 30, for three people.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Amira", 9000, ["Amira", "Thabo", "Mei"]), ("Mei", 3000, ["Amira", "Thabo", "Mei"])],
    )


def somebody_pays_twice_somebody_is_even():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. What has each of them paid in all?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Four people share three costs: Linh paid 60, Jonas 40, and Linh 60 again.",
        {"Linh": 1, "Jonas": 1, "Amira": 1, "Thabo": 1},
        [
            ("Linh", 6000, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Jonas", 4000, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Linh", 6000, ["Linh", "Jonas", "Amira", "Thabo"]),
        ],
    )


def amounts_with_decimals():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. What happens to the part after the dot?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Ravi paid 12.50, Mei 5.25, and Ravi 0.75, for two people.",
        {"Ravi": 1, "Mei": 1},
        [("Ravi", 1250, ["Ravi", "Mei"]), ("Mei", 525, ["Ravi", "Mei"]), ("Ravi", 75, ["Ravi", "Mei"])],
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
        {"Zuri": 1, "Ole": 1, "Hana": 1, "Kofi": 1, "Ines": 1},
        [
            ("Kofi", 25000, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
            ("Ines", 6250, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
            ("Kofi", 3750, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
            ("Hana", 1750, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
            ("Zuri", 750, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
            ("Hana", 5750, ["Zuri", "Ole", "Hana", "Kofi", "Ines"]),
        ],
    )


def share_by_costs():
    for line in ["Amira gets 30.00", "Thabo pays 60.00", "Mei pays 30.00"]:
        assert line in program.output
    assert "Amira gets 50.00" not in program.output


def last_payment_only():
    for line in ["Linh gets 35.00", "Jonas gets 15.00", "Amira pays 25.00", "Thabo pays 25.00"]:
        assert line in program.output
    assert "Linh gets 80.00" not in program.output


def the_wrong_way_round():
    for line in ["Amira pays 50.00", "Thabo gets 40.00", "Mei gets 10.00"]:
        assert line in program.output


def one_decimal():
    assert re.search("(?m)^ *Amira gets 50.0 *$", program.output)


def even_as_zero():
    assert re.search("(?m)^ *Jonas (gets|pays) -?0.00 *$", program.output)


def one_cost_only():
    for line in ["Amira gets 60.00", "Thabo pays 30.00", "Mei pays 30.00"]:
        assert line in program.output
    assert "Amira gets 50.00" not in program.output


def results_after_each_cost():
    for line in ["Amira gets 60.00", "Amira gets 50.00"]:
        assert line in program.output
