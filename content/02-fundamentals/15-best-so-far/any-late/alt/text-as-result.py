answer = "All trains were on time"
for train in range(4):
    minutes = int(input("Minutes late: "))
    if minutes >= 6:
        answer = "At least one train was late"
print(answer)
