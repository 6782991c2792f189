def count_days(filename):
    days = 0
    try:
        with open(filename, encoding="utf-8") as file:
            for line in file:
                if line != "\n":
                    days += 1
    except FileNotFoundError:
        return 0
    return days


print(count_days("log.txt"))
