answer = input("Age: ")
price = 9
if int(answer) <= 11:
    price = 5
print("Ticket:", price)
