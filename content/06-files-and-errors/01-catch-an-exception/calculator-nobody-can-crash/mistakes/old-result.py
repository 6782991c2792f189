result = 0
while True:
    line = input("> ")
    if line == "stop":
        break
    try:
        first, operator, second = line.split()
        a, b = float(first), float(second)
        if operator == "+":
            result = a + b
        elif operator == "-":
            result = a - b
        elif operator == "*":
            result = a * b
        elif operator == "/":
            result = a / b
        print("=", result)
    except ValueError:
        print("Pardon?")
    except ZeroDivisionError:
        print("Not by zero")
