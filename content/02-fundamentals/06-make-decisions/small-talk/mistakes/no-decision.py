mood = input("How are you? ")
print("Great, me too!")
print(f"I love {mood}.")
