email = input("Your email address: ").strip()
complete = "@" in email and "." in email
has_space = " " in email
if complete and not has_space:
    print("Thank you")
else:
    print("Please check the address")
