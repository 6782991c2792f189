# Strings: built piece by piece, taken apart, searched, compared.
line = "The quick brown fox jumps over the lazy dog, and the dog sleeps on"

built = ""
for number in range(12_000):
    built += str(number) + ","
print(len(built), built.count("9"))

vowels = 0
for letter in built + line * 400:
    if letter in "aeiou":
        vowels += 1
print(vowels)

changed = []
for number in range(8_000):
    words = line.split()
    words[number % len(words)] = words[number % len(words)].upper()
    text = " ".join(words).replace("dog", "cat").strip()
    if text.startswith("The") and text.endswith("on"):
        changed.append(text.title()[number % 50])
print("".join(changed).count("o"))

palindromes = 0
for number in range(60_000):
    digits = str(number)
    if digits == digits[::-1]:
        palindromes += 1
print(palindromes)
