total = 0
for bus in range(4):
    total = total + int(input("Minutes late: "))
if total > 5:
    print("At least one bus is late")
else:
    print("All buses are on time")
