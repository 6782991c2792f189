choice = ""
while choice != "1" and choice != "2":
    choice = input("A robot (1) or a cat (2)? ").strip()
if choice == "1":
    question = "Push the red button (1) or the blue one (2)? "
    endings = ["It dances.", "It asks for a day off."]
else:
    question = "Stroke it (1) or feed it (2)? "
    endings = ["It purrs until Tuesday.", "It moves in."]
choice = ""
while choice != "1" and choice != "2":
    choice = input(question).strip()
print(endings[int(choice) - 1])
print("THE END")
