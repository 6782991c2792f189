"""Checks of the exercise fortune-teller."""

import re

from understory import program


def amara_born_in_2004_looks_at_2040():
    output = program.output
    lines = [line for line in output.splitlines() if line.strip()]
    numbers = re.findall(r"(?<![\d.,-])\d+(?![.,]?\d)", output)
    assert lines, "Your program printed nothing. What does the fortune teller say?"
    assert "amara" in output.lower(), (
        "Amara typed her name, but your fortune teller never says it. Where do you want to greet her?"
    )
    assert "36" in numbers, (
        "In 2040, somebody born in 2004 turns 36, but that's not in your output. Whole numbers in your output: "
        + (", ".join(numbers) or "none")
        + ". How do you calculate an age from two years?"
    )
    assert len(lines) >= 3, f"Your fortune should have at least 3 lines, but it has {len(lines)}. What else do you see?"


def a_different_guest_a_different_future():
    numbers = re.findall(r"(?<![\d.,-])\d+(?![.,]?\d)", program.output)
    assert "jun nakata" in program.output.lower() and "61" in numbers
    assert "Amara" not in program.output and len([line for line in program.output.splitlines() if line.strip()]) >= 3


def age_in_2026():
    assert "36" not in program.output and re.search(r"(?<!\d)2[1-9](?!\d)", program.output)
