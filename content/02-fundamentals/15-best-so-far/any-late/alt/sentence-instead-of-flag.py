answer = "All buses are on time"
for bus in range(4):
    minutes = int(input("Minutes late: "))
    if minutes >= 6:
        answer = "At least one bus is late"
print(answer)
