def calculate(a, operator, b):
    if operator == "+":
        result = a + b
    elif operator == "-":
        result = a - b
    elif operator == "*":
        result = a * b
    elif operator == "/":
        result = a / b
    return result


while True:
    line = input("> ")
    if line == "stop":
        break
    try:
        first, operator, second = line.split()
        print("=", calculate(float(first), operator, float(second)))
    except ValueError:
        print("Pardon?")
    except ZeroDivisionError:
        print("Not by zero")
