rules = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}
while True:
    line = input("> ")
    if line == "stop":
        break
    try:
        first, operator, second = line.split()
        print("=", rules[operator](float(first), float(second)))
    except ValueError:
        print("Pardon?")
    except ZeroDivisionError:
        print("Not by zero")
