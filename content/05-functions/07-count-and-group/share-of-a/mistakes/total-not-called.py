from collections import Counter

texts = {
    "Swahili": "asante sana",
    "English": "a cat sat on a mat and had a nap all day",
}
for language, text in texts.items():
    counts = Counter(text.replace(" ", ""))
    print(language, round(100 * counts["a"] / counts.total))
