replies = {"open": "We are open from 7 to 22.", "pool": "The pool is on level 1.", "ticket": "A day ticket costs 9."}
messages = 0
answered = 0
questions = {}
message = input("> ").strip().lower()
while message != "bye":
    if message:
        messages = messages + 1
        answer = ""
        for word, reply in replies.items():
            if word in message:
                answer = reply
        if answer:
            answered = answered + 1
            print(answer)
        else:
            questions[message] = 1
            print("Sorry, I don't know. Please ask at the desk.")
            print("Lo siento, no lo sé. Pregunte en recepción.")
    message = input("> ").strip().lower()
print("Goodbye!")
print(f"Messages: {messages}")
print(f"Answered: {answered}")
print(f"Not answered: {messages - answered}")
for question, count in questions.items():
    print(f"{count} x {question}")
