count = 0
for bus in range(4):
    minutes = int(input("Minutes late: "))
    if minutes > 5:
        count += 1
if count == 1:
    print("At least one bus is late")
else:
    print("All buses are on time")
