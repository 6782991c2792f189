day = input("Which day is it? ")
clothes = input("What are you wearing? ")
if day != "Wednesday" and day != "Friday":
    print("Party until four!")
else:
    print("Closing at ten.")
if clothes != "jeans" and clothes != "shorts":
    print("Come in!")
else:
    print("Not in those clothes.")
