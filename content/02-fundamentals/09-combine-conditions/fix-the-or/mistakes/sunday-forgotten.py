day = input("Which day is it? ")
clothes = input("What are you wearing? ")
if day == "Saturday":
    print("Party until four!")
else:
    print("Closing at ten.")
if not (clothes == "jeans" or clothes == "shorts"):
    print("Come in!")
else:
    print("Not in those clothes.")
