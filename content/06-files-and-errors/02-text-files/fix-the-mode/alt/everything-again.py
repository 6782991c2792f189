new_days = ["Sat fog 5 Inés", "Sun rain 9 Inés"]

with open("log.txt", encoding="utf-8") as log:
    old_days = log.read().splitlines()

with open("log.txt", "w", encoding="utf-8") as log:
    for day in old_days + new_days:
        log.write(f"{day}\n")

with open("log.txt", encoding="utf-8") as log:
    lines = log.read().splitlines()
print(len(lines), "days")
print("Last:", lines[-1])
