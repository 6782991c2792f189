prices = {"rope": 12, "lantern": 30, "parrot": 85}
item = input("What do you need? ")
number = int(input("How many? "))
if item in prices:
    total = 0
    for time in range(number):
        total = total + prices[item]
    print(f"{number} {item}: {total} coins")
