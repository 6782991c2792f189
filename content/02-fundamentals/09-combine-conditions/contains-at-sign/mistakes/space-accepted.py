email = input("Your email address: ").strip()
if "@" in email and "." in email:
    print("Thank you")
else:
    print("Please check the address")
