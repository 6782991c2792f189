km = int(input("How many kilometres? "))
for mark in range(1, km + 1):
    if mark % 5 == 0:
        print("|")
    else:
        print("#")
if km == 0:
    print("at home")
