with open("log.txt", encoding="utf-8") as log:
    for number, line in enumerate(log):
        print(number, line.strip())
