pet = input("What's your pet called? ")
city = input("Where do you live? ")
hour = int(input("What time is it? "))
if (len(pet) > 4 or city == "Lima") and not 1 <= hour <= 9:
    print("Come in!")
else:
    print("Not tonight.")
