email = input("Your email address: ")
if "@" in email:
    print("Thank you")
else:
    print("The @ is missing")
