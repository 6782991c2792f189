a = input("Your name? ")
b = input("Favourite animal? ")
c = input("Favourite food? ")
if b == "cat" or "dog" and c != "pizza":
    print("Come in!")
else:
    print("Not tonight.")
