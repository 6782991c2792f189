# Front desk bot, version 3
replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
    "abren": "Abrimos de 7 a 22.",
    "piscina": "La piscina está en la planta 1.",
    "entrada": "Una entrada de un día cuesta 9.",
}
goodbyes = {"bye": "Goodbye!", "adiós": "¡Adiós!", "adios": "¡Adiós!"}


def find_reply(message, replies):
    for word, reply in replies.items():
        if word in message:
            return reply
    return None


def print_summary(answered, questions):
    unanswered = 0
    for count in questions.values():
        unanswered += count
    print(f"Messages: {answered + unanswered}")
    print(f"Answered: {answered}")
    print(f"Not answered: {unanswered}")
    for question, count in questions.items():
        print(f"{count} x {question}")


answered = 0
questions = {}
message = input("> ").strip().lower()
while message not in goodbyes:
    if message != "":
        reply = find_reply(message, replies)
        if reply is None:
            questions[message] = questions.get(message, 0) + 1
            print("Sorry, I don't know. Please ask at the desk.")
            print("Lo siento, no lo sé. Pregunte en recepción.")
        else:
            answered += 1
            print(reply)
    message = input("> ").strip().lower()
print(goodbyes[message])
print_summary(answered, questions)
