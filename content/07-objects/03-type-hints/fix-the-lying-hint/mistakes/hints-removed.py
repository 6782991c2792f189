def late_fee(days):
    return days * 20


def reminder(name, days):
    return f"{name}, you owe {late_fee(days)} cents"


print(reminder("Amina", 3))
answer = "5"
print(reminder("Bo", int(answer)))
