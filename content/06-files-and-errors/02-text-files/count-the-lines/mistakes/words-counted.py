def count_days(filename):
    try:
        with open(filename, encoding="utf-8") as file:
            return len(file.read().split())
    except FileNotFoundError:
        return 0


print(count_days("log.txt"))
print(count_days("missing.txt"))
