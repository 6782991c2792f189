texts = {
    "Swahili": "asante sana",
    "English": "a cat sat on a mat and had a nap all day",
}
for language, text in texts.items():
    letters = text.replace(" ", "")
    print(language, round(letters.count("a") / len(letters) * 100))
