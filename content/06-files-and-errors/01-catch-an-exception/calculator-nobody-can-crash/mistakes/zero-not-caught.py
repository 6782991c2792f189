while True:
    line = input("> ")
    if line == "stop":
        break
    try:
        first, operator, second = line.split()
        a, b = float(first), float(second)
        if operator == "+":
            print("=", a + b)
        elif operator == "-":
            print("=", a - b)
        elif operator == "*":
            print("=", a * b)
        elif operator == "/":
            print("=", a / b)
        else:
            print("Pardon?")
    except ValueError:
        print("Pardon?")
