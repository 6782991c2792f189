late = False
for bus in range(4):
    if int(input("Minutes late: ")) > 5:
        late = True
        break
if late == True:
    print("At least one bus is late")
else:
    print("All buses are on time")
