new_days = ["Sat fog 5 Inés", "Sun rain 9 Inés"]

for day in new_days:
    with open("log.txt", "w", encoding="utf-8") as log:
        log.write(day + "\n")

with open("log.txt", encoding="utf-8") as log:
    lines = log.read().splitlines()
print(len(lines), "days")
print("Last:", lines[-1])
