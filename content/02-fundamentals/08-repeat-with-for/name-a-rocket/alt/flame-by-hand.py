name = input("Name? ")
start = int(input("Number? "))
for n in range(start, 0, -1):
    if n == 1:
        print("1 and ...")
    else:
        print(n)
print("Liftoff!")
print(" ^")
for letter in name:
    print("|" + letter.upper() + "|")
print(".")
print(".:.")
print(".:::.")
