hat = input("Are you wearing a hat? ")
word = input("What's the password? ")
if hat != "yes" and word != "kiwi":
    print("Not tonight.")
else:
    print("Come in!")
