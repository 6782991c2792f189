weekly = 5
for week in range(1, 5):
    print("Week " + str(week) + ": " + str(week * weekly) + ".00")
