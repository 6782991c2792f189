late = False
for train in range(1, 5):
    minutes = int(input(f"Train {train}, minutes late: "))
    if minutes > 5:
        late == True
if late:
    print("At least one train was late")
else:
    print("All trains were on time")
