amount = int(input("How much change? "))
tens = amount // 10
fives = amount % 10 // 5
ones = amount % 5
print(f"Please take {tens} x 10,")
print(f"{fives} x 5 and")
print(f"{ones} x 1. Have a nice day!")
