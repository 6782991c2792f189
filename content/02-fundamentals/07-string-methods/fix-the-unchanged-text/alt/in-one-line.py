answer = input("Who painted the Mona Lisa? ").strip().lower()
if answer != "leonardo da vinci":
    print("Sorry, no.")
else:
    print("One point!")
