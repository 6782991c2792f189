late = False
for train in range(4):
    if int(input("Minutes late: ")) > 5:
        late = True
        break
if late == True:
    print("At least one train was late")
else:
    print("All trains were on time")
