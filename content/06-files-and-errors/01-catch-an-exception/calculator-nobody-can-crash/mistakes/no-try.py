while True:
    line = input("> ")
    if line == "stop":
        break
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
