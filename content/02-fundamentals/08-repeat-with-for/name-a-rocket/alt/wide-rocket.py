name = input("Name? ")
start = int(input("Number? "))
for n in range(start):
    print(f"{start - n}...")
print("\nLiftoff!\n")
for letter in name:
    print(f"||{letter.upper()}||".center(21))
for stars in range(1, 20, 4):
    print(("*" * stars).center(21))
