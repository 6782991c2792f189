while True:
    line = input("Calculate, or stop: ")
    if line == "stop":
        break
    try:
        first, operator, second = line.split()
        a = int(first)
        b = int(second)
        if operator == "+":
            print("=", a + b)
        elif operator == "-":
            print("=", a - b)
        elif operator == "*":
            print("=", a * b)
        elif operator == "/":
            print("=", a / b)
        else:
            print("I don't know", operator)
    except ValueError:
        print("I need something like 6 * 7.")
    except ZeroDivisionError:
        print("Nobody can do that.")
