def count_days(filename):
    days = 0
    try:
        with open(filename, encoding="utf-8") as file:
            text = file.read()
            for line in file:
                if line.strip():
                    days += 1
    except FileNotFoundError:
        return 0
    return days


print(count_days("log.txt"))
print(count_days("missing.txt"))
