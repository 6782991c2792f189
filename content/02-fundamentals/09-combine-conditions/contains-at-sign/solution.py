email = input("Your email address: ")
if not email:
    print("Please type an address")
elif "@" in email:
    print("Thank you")
else:
    print("The @ is missing")
