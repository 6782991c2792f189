with open("log.txt", encoding="utf-8") as log:
    for line in log:
        number = 0
        number += 1
        print(number, line.strip())
