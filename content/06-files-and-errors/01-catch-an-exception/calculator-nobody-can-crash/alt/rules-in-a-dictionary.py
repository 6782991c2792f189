rules = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}

line = input("Your turn: ")
while line != "stop":
    try:
        first, operator, second = line.split(" ")
        rule = rules[operator]
        print(f"{line} = {rule(float(first), float(second))}")
    except (ValueError, KeyError):
        print("Pardon?")
    except ZeroDivisionError:
        print("Nothing can be divided by zero.")
    line = input("Your turn: ")
print("Good-bye!")
