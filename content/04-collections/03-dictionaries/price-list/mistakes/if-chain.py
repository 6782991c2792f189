prices = {"rope": 12, "lantern": 30, "parrot": 85}
item = input("What do you need? ")
number = int(input("How many? "))
if item == "rope":
    print(f"{number} rope: {12 * number} coins")
elif item == "lantern":
    print(f"{number} lantern: {30 * number} coins")
elif item == "parrot":
    print(f"{number} parrot: {85 * number} coins")
