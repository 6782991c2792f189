hat = input("Are you wearing a hat? ")
word = input("What's the password? ")
if hat == "yes" or word == "kiwi":
    print("Come in!")
else:
    print("Not tonight.")
