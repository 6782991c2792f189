email = input("Your email address: ").strip()
if "@" not in email:
    print("Please check the address")
if "." not in email:
    print("Please check the address")
if " " in email:
    print("Please check the address")
else:
    print("Thank you")
