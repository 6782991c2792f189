"""Checks of the exercise days-on-the-phone."""

import re

from understory import program


def check_3_hours_a_day():
    numbers = re.findall(r"(?<![\d.])\d+\.\d+(?!\.?\d)", program.output)
    assert program.output.strip(), "Your program printed nothing. What should people read?"
    assert "45.6" in numbers, (
        "For 3 hours a day, 45.6 isn't in your output. Numbers with decimals in your output: "
        + (", ".join(numbers) or "none")
        + ". Add up the phone hours of a year: how many days of 24 hours is that?"
    )
    assert "10.0" in numbers, (
        "The days are right. For 80 years, 10.0 isn't in your output. Numbers with decimals in your output: "
        + ", ".join(numbers)
        + ". Which part of each day is 3 hours?"
    )


def different_people_different_hours():
    numbers = re.findall(r"(?<![\d.])\d+\.\d+(?!\.?\d)", program.output)
    assert "121.7" in numbers and "26.7" in numbers


def half_hours_count_too():
    numbers = re.findall(r"(?<![\d.])\d+\.\d+(?!\.?\d)", program.output)
    assert "22.8" in numbers and "5.0" in numbers


def days_only():
    numbers = re.findall(r"(?<![\d.])\d+\.\d+(?!\.?\d)", program.output)
    assert numbers == ["45.6"]
