def calculate(line):
    first, operator, second = line.split()
    if operator == "+":
        return float(first) + float(second)
    if operator == "-":
        return float(first) - float(second)
    if operator == "*":
        return float(first) * float(second)
    if operator == "/":
        return float(first) / float(second)


while True:
    line = input("Calculate, or stop: ")
    if line == "stop":
        break
    try:
        print("=", calculate(line))
    except ValueError:
        print("I need something like 6 * 7.")
    except ZeroDivisionError:
        print("Nobody can do that.")
