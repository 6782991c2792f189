hat = input("Are you wearing a hat? ")
word = input("What's the password? ")
if hat == "yes":
    print("Come in!")
if word == "kiwi":
    print("Come in!")
else:
    print("Not tonight.")
