replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
    "abren": "Abrimos de 7 a 22.",
    "piscina": "La piscina está en la planta 1.",
    "entrada": "Una entrada de un día cuesta 9.",
}
goodbyes = {"bye": "Goodbye!", "adiós": "¡Adiós!"}
message = input("> ").strip().lower()
while message not in goodbyes:
    if message != "":
        answer = "Sorry, I don't know. Please ask at the desk.\nLo siento, no lo sé. Pregunte en recepción."
        for word, reply in replies.items():
            if word in message:
                answer = reply
        print(answer)
    message = input("> ").strip().lower()
print(goodbyes[message])
