email = input("Email: ")
if email == "":
    print("Please type an address")
elif "@" not in email:
    print("The @ is missing")
else:
    print("Thank you")
