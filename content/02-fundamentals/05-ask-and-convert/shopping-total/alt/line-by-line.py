answer = input("Price: ")
price = float(answer)
answer = input("Number: ")
count = int(answer)
total = count * price
print(f"Total: {total:.2f}")
