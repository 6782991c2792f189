while True:
    line = input("> ")
    if line == "stop":
        break
    parts = line.split()
    try:
        operator = parts[1]
        a, b = float(parts[0]), float(parts[2])
        if operator == "+":
            print("=", a + b)
        elif operator == "-":
            print("=", a - b)
        elif operator == "*":
            print("=", a * b)
        elif operator == "/":
            print("=", a / b)
    except ValueError:
        print("Pardon?")
    except ZeroDivisionError:
        print("Not by zero")
