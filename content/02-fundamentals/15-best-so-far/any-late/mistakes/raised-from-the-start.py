late = True
for bus in range(1, 5):
    minutes = int(input("Late? "))
    if minutes > 5:
        late = True
if late:
    print("At least one bus is late")
else:
    print("All buses are on time")
