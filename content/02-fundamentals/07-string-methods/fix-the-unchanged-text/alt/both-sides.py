answer = input("Who painted the Mona Lisa? ")
if answer.lower().strip() == "Leonardo da Vinci".lower():
    print("One point!")
else:
    print("Sorry, no.")
