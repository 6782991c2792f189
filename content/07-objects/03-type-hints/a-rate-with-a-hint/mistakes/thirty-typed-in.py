def late_fee(days: int, rate: int = 20) -> int:
    return days * rate


def reminder(name: str, days: int) -> str:
    return f"Dear {name}, you owe {late_fee(days)} cents."


print(reminder("Bo", 3))
print(30)
