with open("log.txt", encoding="utf-8") as log:
    for number, line in enumerate(log, start=1):
        print(number, line)
