answer = input("Who painted the Mona Lisa? ")
clean = answer.strip()
clean = answer.lower()
if clean == "leonardo da vinci":
    print("One point!")
else:
    print("Sorry, no.")
