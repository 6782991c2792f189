number = 0
with open("log.txt", encoding="utf-8") as log:
    for line in log:
        number += 1
        print(number, line, end="")
