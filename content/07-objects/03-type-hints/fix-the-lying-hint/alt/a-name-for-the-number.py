def late_fee(days: int) -> int:
    return days * 20


def reminder(name: str, days: int) -> str:
    fee = late_fee(days)
    return f"{name}, you owe {fee} cents"


print(reminder("Amina", 3))
answer = "5"
days = int(answer)
print(reminder("Bo", days))
