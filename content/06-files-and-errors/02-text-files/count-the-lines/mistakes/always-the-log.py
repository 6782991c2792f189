def count_days(filename):
    days = 0
    try:
        with open("log.txt", encoding="utf-8") as file:
            for line in file:
                if line.strip():
                    days += 1
    except FileNotFoundError:
        return 0
    return days if filename != "nobody-wrote-this.txt" else 0


print(count_days("log.txt"))
