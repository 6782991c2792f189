"""Checks of the exercise splitter-v2."""

import re

from understory import program


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


def thabo_2_counts_for_two():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. How many shares are there in all?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "The people are Amira, Thabo 2, Mei. Amira paid 120, and Mei paid 24.",
        {"Amira": 1, "Thabo": 2, "Mei": 1},
        [("Amira", 12000, ["Amira", "Thabo", "Mei"]), ("Mei", 2400, ["Amira", "Thabo", "Mei"])],
    )


def without_numbers_everybody_has_one_share_as_in_version():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Version 1 did that correctly. What has changed?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Four people share three costs: Linh paid 60, Jonas 40, and Linh 60 again, for a book called 1984.",
        {"Linh": 1, "Jonas": 1, "Amira": 1, "Thabo": 1},
        [
            ("Linh", 6000, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Jonas", 4000, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Linh", 6000, ["Linh", "Jonas", "Amira", "Thabo"]),
        ],
    )


def check_100_for_three_people_the_hat_is_empty():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. A result may be one cent away from that. Which of your lines divides?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Amira paid 100, for three people.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Amira", 10000, ["Amira", "Thabo", "Mei"])],
    )


def check_50_for_three_people_no_cent_too_many():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. A result may be one cent away from that. What does your program do if rounding makes a part too large?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Amira paid 50, for three people.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Amira", 5000, ["Amira", "Thabo", "Mei"])],
    )


def if_a_cost_divides_evenly_no_cent_is_lost():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. How many cents is 4.60 in your program, how many is 4.6, and how many is 1.16?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Four people share four costs: Linh paid 4.60, Jonas 4.6, Linh 1.16, and Thabo 18.08. Each of these divides by four.",
        {"Linh": 1, "Jonas": 1, "Amira": 1, "Thabo": 1},
        [
            ("Linh", 460, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Jonas", 460, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Linh", 116, ["Linh", "Jonas", "Amira", "Thabo"]),
            ("Thabo", 1808, ["Linh", "Jonas", "Amira", "Thabo"]),
        ],
    )


def nobodys_part_is_more_than_a_cent_away_from():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. One cent more or less would be fine. How many odd cents are there, and who gets them?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Mei paid 1.00, for seven people.",
        {"Linh": 1, "Jonas": 1, "Amira": 1, "Thabo": 1, "Mei": 1, "Ravi": 1, "Zuri": 1},
        [("Mei", 100, ["Linh", "Jonas", "Amira", "Thabo", "Mei", "Ravi", "Zuri"])],
    )


def uneven_shares_and_odd_cents_together():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. One cent more or less would be fine. How many odd cents does one person get?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "The people are Amira 3, Thabo 2, Mei. Thabo paid 0.99.",
        {"Amira": 3, "Thabo": 2, "Mei": 1},
        [("Thabo", 99, ["Amira", "Thabo", "Mei"])],
    )


def spaces_uppercase_and_lowercase_dont_matter():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Whose money is that, in your program?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "“  THABO ” paid 60, and “mei” paid 30.50, for three people.",
        {"Amira": 1, "Thabo": 1, "Mei": 1},
        [("Thabo", 6000, ["Amira", "Thabo", "Mei"]), ("Mei", 3050, ["Amira", "Thabo", "Mei"])],
    )


def after_an_unknown_name_it_asks_again_who_paid():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. What happens to an answer that isn't anybody's name?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "The people are Amira and Mei. Somebody typed Ben, then nothing at all, then Mei, who paid 80, and then Am.",
        {"Amira": 1, "Mei": 1},
        [("Mei", 8000, ["Amira", "Mei"])],
    )


def after_anything_that_isnt_an_amount_it_asks_again():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. What does your program ask after an answer that isn't an amount?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "Amira paid, and typed twelve, then nothing, then -5, 9.999, 1.2.3, “12.”, “.5” and “ 12.5 ”, for two people.",
        {"Amira": 1, "Mei": 1},
        [("Amira", 1250, ["Amira", "Mei"])],
    )


def names_of_several_words():
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
                f"{told} Your output says “{own[0].group()}”. Without any rounding, it would be “{wanted}”. Where does a name end, and where does a number begin?"
            )
            hat += cents
        assert hat == 0, (
            f"{told} Your results are right except for the odd cents: in the end, the hat {'has ' + str(-hat) if hat < 0 else 'lacks ' + str(hat)} {'cent' if abs(hat) == 1 else 'cents'}. Who decides how many cents each person pays for a cost?"
        )

    judge(
        "The people are Anna Lena 2, Ole, MJ Lin. Ole paid 50, and Anna Lena paid 6.",
        {"Anna Lena": 2, "Ole": 1, "MJ Lin": 1},
        [("Ole", 5000, ["Anna Lena", "Ole", "MJ Lin"]), ("Anna Lena", 600, ["Anna Lena", "Ole", "MJ Lin"])],
    )


def an_empty_list_of_people_is_asked_for_again():
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
            ("Ines", 6247, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
            ("Kofi", 3750, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
            ("Hana Maria", 1753, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
            ("Zuri", 700, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
            ("Hana Maria", 5, ["Zuri", "Ole", "Hana Maria", "Kofi", "Ines"]),
        ],
    )


def number_stays_in_the_name():
    assert re.search("Thabo 2 (pays|gets|is even)", program.output)


def shares_ignored():
    for line in ["Amira gets 72.00", "Thabo pays 48.00", "Mei pays 24.00"]:
        assert line in program.output


def odd_cents_forgotten():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert (
        hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 1
        and say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"]).count("33.33") == 2
    )


def rounded_at_the_end():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert (
        hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 1
        and say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"]).count("33.33") == 2
        and "Amira gets 66.67" in say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])
    )


def cut_instead_of_rounded():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" not in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    ) and "Linh pays 1." in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )


def odd_cents_for_one():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert (
        hat(say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])) == 0
        and say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"]).count("pays 0.14")
        + 2 * say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"]).count("pays 0.16")
        in [6, 7]
        and "pays 0.15" not in say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )


def two_people_instead_of_two_shares():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert "Amira pays 0.51" in say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"])


def spelling_matters():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert (
        say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "]).count("is even") == 3
    )


def stranger_takes_part():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "KeyError" in say(["Amira, Mei", "Ben", "boats", "80", "done"])


def stranger_is_counted():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "40.00" in say(["Amira, Mei", "Ben", "boats", "80", "done"])


def no_number_crashes():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "ValueError" in say(
        ["Amira, Mei", "Amira", "boats", "twelve", "", "-5", "9.999", "1.2.3", "12.", ".5", " 12.5 ", "done"]
    )


def negative_amounts():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "2.50" in say(["Amira, Mei", "Amira", "boats", "-5", "done"])


def three_decimals():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "pays" in say(["Amira, Mei", "Amira", "boats", "9.999", "done"])


def asks_again_only_once():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "Amira gets 6.25" in say(["Amira, Mei", "Amira", "boats", "twelve", "12.5", "done"])
    assert "Amira gets 6.25" not in say(["Amira, Mei", "Amira", "boats", "twelve", "twelve", "12.5", "done"])


def first_word_only():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "Amira gets 6.25" in say(
        ["Amira, Mei", "Amira", "boats", "twelve", "", "-5", "9.999", "1.2.3", "12.", ".5", " 12.5 ", "done"]
    )
    assert re.search("(?m)^Anna (pays|gets)", say(["Anna Lena 2,  Ole ,MJ Lin", "Ole", "tent", "50", "done"]))


def nobody_is_a_name():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "Amira gets 6.25" in say(
        ["Amira, Mei", "Amira", "boats", "twelve", "", "-5", "9.999", "1.2.3", "12.", ".5", " 12.5 ", "done"]
    )
    assert "Ole gets 36.00" in say(["Anna Lena 2,  Ole ,MJ Lin", "ole", "tent", "50", "anna lena", "rope", "6", "done"])
    assert "is even" in say(["", "done"])


def no_people_no_shares():
    assert "Thabo pays 72.00" in say(["Amira, Thabo 2, Mei", "Amira", "two canoes", "120", "Mei", "food", "24", "done"])
    assert "Linh gets 80.00" in say(
        ["Linh, Jonas, Amira, Thabo", "Linh", "boats", "60", "Jonas", "campsite", "40", "Linh", "1984", "60", "done"]
    )
    assert hat(say(["Amira, Thabo, Mei", "Amira", "cabin", "100", "done"])) == 0
    assert "Linh pays 1.35" in say(
        [
            "Linh, Jonas, Amira, Thabo",
            "Linh",
            "ferry",
            "4.60",
            "Jonas",
            "ferry",
            "4.6",
            "Linh",
            "stamps",
            "1.16",
            "Thabo",
            "maps",
            "18.08",
            "done",
        ]
    )
    assert re.search(
        "Linh pays 0.1[345]", say(["Linh, Jonas, Amira, Thabo, Mei, Ravi, Zuri", "Mei", "lemons", "1.00", "done"])
    )
    assert re.search("Amira pays 0.(49|50)", say(["Amira 3, Thabo 2, Mei", "Thabo", "tape", "0.99", "done"]))
    assert re.search(
        "Thabo gets 29.8[234]", say(["Amira, Thabo, Mei", "  THABO ", "canoes", "60", "mei", "food", "30.50", " Done "])
    )
    assert "Mei gets 40.00" in say(["Amira, Mei", "Ben", "", "Mei", "boats", "80", "Am", "done"])
    assert "Amira gets 6.25" in say(
        ["Amira, Mei", "Amira", "boats", "twelve", "", "-5", "9.999", "1.2.3", "12.", ".5", " 12.5 ", "done"]
    )
    assert "Ole gets 36.00" in say(["Anna Lena 2,  Ole ,MJ Lin", "ole", "tent", "50", "anna lena", "rope", "6", "done"])
    assert "IndexError" not in say(["", "done"]) and "is even" not in say(["", "done"])
