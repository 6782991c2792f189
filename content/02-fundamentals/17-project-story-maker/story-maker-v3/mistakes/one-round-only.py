# New: rounds
# Surprise: none yet
# Next: a friend
rounds = 0
choice = input("1, 2 or stop? ").strip().lower()
if choice == "1" or choice == "2":
    rounds = rounds + 1
    answers = []
    for question in ["A name: ", "A place: ", "A thing: ", "It looks: ", "A sound: "]:
        answer = ""
        while not answer:
            answer = input(question).strip()
        answers.append(answer)
    print(f"This is story {choice}")
    for answer in answers:
        print(answer)
print(f"Rounds: {rounds}")
