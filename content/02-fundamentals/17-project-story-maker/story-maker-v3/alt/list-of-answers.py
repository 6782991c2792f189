# New: a second story and rounds
# Surprise: five questions fit into one loop over a list
# Next: putting the questions into a file
questions = ["A name: ", "A place: ", "A thing: ", "It looks: ", "A sound: "]
rounds = 0
while True:
    choice = input("1, 2 or stop? ").strip().lower()
    if choice == "stop":
        break
    if choice != "1" and choice != "2":
        print("Type 1, 2 or stop.")
        continue
    answers = []
    for question in questions:
        answer = ""
        while not answer:
            answer = input(question).strip()
        answers.append(answer)
    if choice == "1":
        print("Once there lived")
    else:
        print("Last night we met")
    for answer in answers:
        print(answer)
    print("and that's the end.")
    rounds += 1
print("Rounds:", rounds)
