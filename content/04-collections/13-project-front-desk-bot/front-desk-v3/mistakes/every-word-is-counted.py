replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
    "abren": "Abrimos de 7 a 22.",
    "piscina": "La piscina está en la planta 1.",
    "entrada": "Una entrada de un día cuesta 9.",
}
messages = 0
answered = 0
unanswered = 0
questions = {}
message = input("> ").strip().lower()
while message != "bye":
    if message:
        messages = messages + 1
        answer = "Sorry, I don't know. Please ask at the desk.\nLo siento, no lo sé. Pregunte en recepción."
        for word, reply in replies.items():
            if word in message:
                answer = reply
                answered = answered + 1
            else:
                unanswered = unanswered + 1
                questions[message] = questions.get(message, 0) + 1
        print(answer)
    message = input("> ").strip().lower()
print("Goodbye!")
print(f"Messages: {messages}")
print(f"Answered: {answered}")
print(f"Not answered: {unanswered}")
for question, count in questions.items():
    print(f"{count} x {question}")
