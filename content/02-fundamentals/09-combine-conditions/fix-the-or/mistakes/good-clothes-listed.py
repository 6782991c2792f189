day = input("Which day is it? ")
clothes = input("What are you wearing? ")
if day == "Saturday" or day == "Sunday":
    print("Party until four!")
else:
    print("Closing at ten.")
if clothes == "pyjamas" or clothes == "dress":
    print("Come in!")
else:
    print("Not in those clothes.")
