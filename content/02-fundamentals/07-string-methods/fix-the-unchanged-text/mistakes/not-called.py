answer = input("Who painted the Mona Lisa? ")
answer = answer.strip()
answer = answer.lower
if answer == "leonardo da vinci":
    print("One point!")
else:
    print("Sorry, no.")
