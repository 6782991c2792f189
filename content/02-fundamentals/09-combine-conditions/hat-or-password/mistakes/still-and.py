hat = input("Are you wearing a hat? ")
word = input("What's the password? ")
if word == "kiwi" and hat == "yes":
    print("Come in!")
else:
    print("Not tonight.")
