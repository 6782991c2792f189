a = int(input("Bus 1: "))
b = int(input("Bus 2: "))
c = int(input("Bus 3: "))
d = int(input("Bus 4: "))
if a > 5 and b > 5 and c > 5 and d > 5:
    print("At least one bus is late")
else:
    print("All buses are on time")
