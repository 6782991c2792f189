email = input("Your email address: ").strip()
if email == "@" and email == "." and email != " ":
    print("Thank you")
else:
    print("Please check the address")
