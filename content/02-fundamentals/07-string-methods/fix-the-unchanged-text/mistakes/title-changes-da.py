answer = input("Who painted the Mona Lisa? ")
answer = answer.strip()
answer = answer.title()
if answer == "Leonardo da Vinci":
    print("One point!")
else:
    print("Sorry, no.")
