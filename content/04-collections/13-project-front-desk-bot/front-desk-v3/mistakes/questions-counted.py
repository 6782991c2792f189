replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
    "abren": "Abrimos de 7 a 22.",
    "piscina": "La piscina está en la planta 1.",
    "entrada": "Una entrada de un día cuesta 9.",
}
goodbyes = {"bye": "Goodbye!", "adiós": "¡Adiós!", "adios": "¡Adiós!"}
answered = 0
questions = {}
message = input("> ").strip().lower()
while message not in goodbyes:
    if message != "":
        reply = None
        for word in replies:
            if word in message:
                reply = replies[word]
        if reply is None:
            questions[message] = questions.get(message, 0) + 1
            print("Sorry, I don't know. Please ask at the desk.")
            print("Lo siento, no lo sé. Pregunte en recepción.")
        else:
            answered += 1
            print(reply)
    message = input("> ").strip().lower()
print(goodbyes[message])
print("Messages:", answered + len(questions))
print("Answered:", answered)
print("Not answered:", len(questions))
for question, count in questions.items():
    print(f"{count} x {question}")
