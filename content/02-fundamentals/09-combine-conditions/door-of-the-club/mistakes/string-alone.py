hat = input("Are you wearing a hat? ")
word = input("What's the password? ")
drink = input("What would you like to drink? ")
if hat == "yes" or "maybe" and word == "kiwi" and drink == "tea":
    print("Come in!")
else:
    print("Not tonight.")
