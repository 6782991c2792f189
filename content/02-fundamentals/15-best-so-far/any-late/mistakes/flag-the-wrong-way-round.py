on_time = True
for bus in range(4):
    minutes = int(input("Minutes late: "))
    if minutes > 5:
        on_time = False
if on_time:
    print("At least one bus is late")
else:
    print("All buses are on time")
