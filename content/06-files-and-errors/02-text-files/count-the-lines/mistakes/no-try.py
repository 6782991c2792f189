def count_days(filename):
    days = 0
    with open(filename, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                days += 1
    return days


print(count_days("log.txt"))


print(count_days("log.txt"))
print(count_days("missing.txt"))
