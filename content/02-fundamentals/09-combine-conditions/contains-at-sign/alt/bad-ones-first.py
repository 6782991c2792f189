email = input("Your email address: ")
email = email.strip()
if "@" not in email or "." not in email or " " in email:
    print("Please check the address")
else:
    print("Thank you")
