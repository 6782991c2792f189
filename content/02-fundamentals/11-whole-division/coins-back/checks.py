"""Checks of the exercise coins-back."""

import contextlib
import io
import re

from understory import program


def change_for_87():
    coins = [(int(n), int(v)) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", program.output)]
    lines = len(coins)
    assert lines > 0, (
        "Your program printed no line such as `1 x 50`: a number of coins, an x and the value of the coin. What does it print for 87?"
    )
    total = sum(n * v for n, v in coins)
    assert total == 87, (
        f"Your coins for 87 are worth {total} in all. Which lines calculate with what is left after the first coin?"
    )


def at_least_three_different_coins():
    code = compile(program.source, "main.py", "exec")
    values = set()
    for amount in (1, 2, 4, 9, 37, 87, 99, 199, 399, 999):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(code, {"__name__": "__main__", "input": lambda prompt="", amount=amount: str(amount)})
        values.update(int(v) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", printed.getvalue()))
    assert len(values) >= 3, (
        f"For ten different amounts, your program used only these coins: {sorted(values)}. Which other coin would save the kiosk work?"
    )


def as_few_coins_as_possible_for_every_amount():
    code = compile(program.source, "main.py", "exec")
    found = {}
    values = set()
    for amount in [*range(1, 131), 199, 250, 399, 999]:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(code, {"__name__": "__main__", "input": lambda prompt="", amount=amount: str(amount)})
        coins = [(int(n), int(v)) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", printed.getvalue())]
        total = sum(n * v for n, v in coins)
        assert total == amount, (
            f"For the amount {amount}, your coins are worth {total} in all. Which line goes wrong there?"
        )
        found[amount] = sum(n for n, v in coins)
        values.update(v for n, v in coins)
    values.discard(0)
    best = [0]
    for amount in range(1, 1000):
        best.append(1 + min(best[amount - v] for v in values if v <= amount))
    for amount, count in found.items():
        assert count <= best[amount], (
            f"For the amount {amount}, your program gives {count} coins. With the same kinds of coins, {best[amount]} would be enough. Which coins are those?"
        )


def value_first():
    coins = [(int(n), int(v)) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", program.output)]
    assert any(n > 0 and v == 0 for n, v in coins)


def always_from_the_whole_amount():
    coins = [(int(n), int(v)) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", program.output)]
    assert sum(n * v for n, v in coins) > 87


def rest_kept():
    coins = [(int(n), int(v)) for n, v in re.findall(r"(?<![\d.])(\d+) *[x×*] *(\d+)", program.output)]
    assert 0 < sum(n * v for n, v in coins) < 87


def one_of_each():
    source = program.source
    assert not re.search(r"/|%|divmod|while", source)
    assert re.search(r"\d *x *\d", program.output)
