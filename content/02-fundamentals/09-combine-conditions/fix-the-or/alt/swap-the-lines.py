day = input("Which day is it? ")
clothes = input("What are you wearing? ")
if day != "Saturday" and day != "Sunday":
    print("Closing at ten.")
else:
    print("Party until four!")
if clothes == "jeans" or clothes == "shorts":
    print("Not in those clothes.")
else:
    print("Come in!")
