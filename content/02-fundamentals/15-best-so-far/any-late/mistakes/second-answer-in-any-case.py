late = False
for bus in range(4):
    minutes = int(input("Minutes late: "))
    if minutes > 5:
        late = True
if late:
    print("At least one bus is late")
print("All buses are on time")
