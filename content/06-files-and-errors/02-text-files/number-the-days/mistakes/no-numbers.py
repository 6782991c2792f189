with open("log.txt", encoding="utf-8") as log:
    for line in log:
        print(line.strip())
