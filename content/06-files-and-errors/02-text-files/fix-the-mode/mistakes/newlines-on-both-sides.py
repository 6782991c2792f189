new_days = ["Sat fog 5 Inés", "Sun rain 9 Inés"]

with open("log.txt", "a", encoding="utf-8") as log:
    for day in new_days:
        log.write("\n" + day + "\n")

with open("log.txt", encoding="utf-8") as log:
    lines = log.read().splitlines()
print(len(lines), "days")
print("Last:", lines[-1])
