def number(text):
    if "." in text:
        return float(text)
    return int(text)


def answer(line):
    parts = line.split()
    try:
        a, b = number(parts[0]), number(parts[2])
        operator = parts[1]
        if len(parts) > 3:
            return "Three parts only, please!"
        if operator == "+":
            return f"= {a + b}"
        elif operator == "-":
            return f"= {a - b}"
        elif operator == "*":
            return f"= {a * b}"
        elif operator == "/":
            return f"= {a / b}"
        else:
            return f"I don't know {operator}"
    except IndexError:
        return "Three parts, please"
    except ValueError as error:
        return f"That isn't a number: {error}"
    except ZeroDivisionError as error:
        return f"No way: {error}"


while True:
    line = input()
    if line == "stop":
        break
    print(answer(line))
