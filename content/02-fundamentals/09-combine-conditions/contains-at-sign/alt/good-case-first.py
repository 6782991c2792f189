address = input("Email: ")
if "@" in address:
    print("Thank you")
elif address:
    print("The @ is missing")
else:
    print("Please type an address")
