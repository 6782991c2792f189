parts = input("Who is it for? ").lower().split()
letters = []
words = []
for part in parts:
    letters.append(part[:1].upper())
    words.append(part[:1].upper() + part[1:])
print(f"Initials: {''.join(letters)}")
print(f"Username: {'.'.join(parts)}")
print("* * * FESTIVAL * * *")
print(" ".join(words))
print("See you at the main stage!")
