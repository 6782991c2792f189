# Nobody can crash this!
def calculate(line):
    first, operator, second = line.split()
    a = float(first)
    b = float(second)
    if operator == "+":
        return a + b
    if operator == "-":
        return a - b
    if operator == "*":
        return a * b
    if operator == "/":
        return a / b
    return None


while True:
    line = input("Calculate, or stop: ")
    if line.strip().lower() == "stop":
        break
    try:
        result = calculate(line)
    except ValueError:
        result = None
    except ZeroDivisionError:
        print("Sharing with nobody? Even I can't do that.")
        continue
    if result is None:
        print("I need something like 6 * 7.")
    else:
        print("=", result)
