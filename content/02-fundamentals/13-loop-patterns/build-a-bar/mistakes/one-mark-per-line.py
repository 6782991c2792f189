visitors = int(input("Visitors: "))
for mark in range(1, visitors + 1):
    if mark % 5 == 0:
        print("|")
    else:
        print("#")
if visitors == 0:
    print("closed")
