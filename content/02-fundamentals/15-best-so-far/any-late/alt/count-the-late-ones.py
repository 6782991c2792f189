late = 0
for bus in range(4):
    if int(input("Minutes late: ")) > 5:
        late += 1
if late > 0:
    print("At least one bus is late")
else:
    print("All buses are on time")
