hat = "yes"
if hat == "yes" and hat != "no":
    print("Come in!")
else:
    print("Not tonight.")
