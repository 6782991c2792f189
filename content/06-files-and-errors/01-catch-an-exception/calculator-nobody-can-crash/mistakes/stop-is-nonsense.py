while True:
    line = input("Calculate, or stop: ")
    try:
        first, operator, second = line.split()
        a = float(first)
        b = float(second)
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
