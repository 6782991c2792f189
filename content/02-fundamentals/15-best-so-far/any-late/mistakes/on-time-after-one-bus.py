for bus in range(4):
    minutes = int(input("Minutes late: "))
    if minutes > 5:
        print("At least one bus is late")
        break
    else:
        print("All buses are on time")
