a = input("Your age? ")
b = input("Favourite animal? ")
c = input("Favourite food? ")
if a > 18 and b == "cat" and c == "soup":
    print("Come in!")
else:
    print("Not tonight.")
