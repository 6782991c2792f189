def welcome(name=str, loans=int) -> str:
    if loans == 1:
        return f"{name} has 1 book"
    return f"{name} has {loans} books"


def is_open(weekday: str, hour: int) -> bool:
    return weekday != "Sunday" and 9 <= hour < 18


def euros(cents: int) -> float:
    return cents / 100


def print_receipt(name: str, cents: int) -> None:
    print(f"{name} paid {euros(cents):.2f} euros")


print(welcome("Amina", 2))
print(is_open("Monday", 20))
print_receipt("Amina", 60)
