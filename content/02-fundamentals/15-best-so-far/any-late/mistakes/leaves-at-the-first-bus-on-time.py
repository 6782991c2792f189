late = False
for bus in range(1, 5):
    minutes = int(input(f"Bus {bus}, minutes late: "))
    if minutes > 5:
        late = True
    else:
        break
if late:
    print("At least one bus is late")
else:
    print("All buses are on time")
