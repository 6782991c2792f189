name = input("Name? ")
age = input("Age? ")
food = input("Favourite food? ")
long_name = len(name) > 3
old_enough = int(age) >= 18
hungry = food != "pizza"
if long_name and old_enough and hungry:
    print("Come in!")
else:
    print("Not tonight.")
