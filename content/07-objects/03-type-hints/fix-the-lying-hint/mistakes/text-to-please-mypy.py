def late_fee(days: int) -> str:
    return str(days * 20)


def reminder(name: str, days: int) -> str:
    return f"{name}, you owe {late_fee(days)} cents"


print(reminder("Amina", 3))
answer = "5"
print(reminder("Bo", int(answer)))
