def late_fee(days: int) -> int:
    return days * 20


def reminder(name: str, days: int) -> str:
    return f"{name}, you owe {late_fee(days)} cents"


def main() -> None:
    print(reminder("Amina", 3))
    answer = "5"
    days: int = int(answer)
    print(reminder("Bo", days))


main()
