def count_days(filename):
    days = 0
    try:
        with open(filename, encoding="utf-8") as file:
            for line in file:
                if line.strip():
                    days += 1
                return days
    except FileNotFoundError:
        return 0


print(count_days("log.txt"))
