def count_days(filename):
    try:
        with open(filename, encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        text = ""
    return len([line for line in text.split("\n") if line.split()])


print(count_days("log.txt"))
print(count_days("missing.txt"))
