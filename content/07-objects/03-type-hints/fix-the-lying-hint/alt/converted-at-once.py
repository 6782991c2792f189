def late_fee(days: int) -> int:
    return 20 * days


def reminder(name: str, days: int) -> str:
    return name + ", you owe " + str(late_fee(days)) + " cents"


print(reminder("Amina", 3))
answer = "5"
late = {"Bo": int(answer)}
print(reminder("Bo", late["Bo"]))
