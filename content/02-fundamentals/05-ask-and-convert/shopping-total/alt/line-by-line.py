answer = input("Price: ")
price = float(answer)
answer = input("Cups: ")
cups = int(answer)
total = cups * price
print(f"Total: {total:.2f}")
