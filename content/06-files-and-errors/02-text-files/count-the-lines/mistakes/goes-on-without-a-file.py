def count_days(filename):
    try:
        file = open(filename, encoding="utf-8")
    except FileNotFoundError:
        print("No such file")
    days = 0
    for line in file:
        if line.strip():
            days += 1
    return days


print(count_days("log.txt"))
print(count_days("missing.txt"))
