email = input("Your email address: ").strip()
if "@" in email or "." in email or " " not in email:
    print("Thank you")
else:
    print("Please check the address")
