email = input("Your email address: ").strip()
if "@" and "." in email and " " not in email:
    print("Thank you")
else:
    print("Please check the address")
