def count_days(filename):
    try:
        with open(filename, encoding="utf-8") as file:
            return len(file.readlines())
    except FileNotFoundError:
        return 0


print(count_days("log.txt"))
