email = input("Your email address: ").strip()
if email in "@" and email in "." and " " not in email:
    print("Thank you")
else:
    print("Please check the address")
