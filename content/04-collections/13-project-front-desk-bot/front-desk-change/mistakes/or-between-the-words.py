replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
    "abren": "Abrimos de 7 a 22.",
    "piscina": "La piscina está en la planta 1.",
    "entrada": "Una entrada de un día cuesta 9.",
}
sorry = "Sorry, I don't know. Please ask at the desk.\nLo siento, no lo sé. Pregunte en recepción."
message = input("> ").strip().lower()
while message != "bye" or message != "adiós" or message != "adios":
    if message != "":
        answer = sorry
        for word, reply in replies.items():
            if word in message:
                answer = reply
        print(answer)
    message = input("> ").strip().lower()
if message == "bye":
    print("Goodbye!")
else:
    print("¡Adiós!")
