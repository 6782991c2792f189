word = input("Word: ")
for sign in word.upper():
    print(f"{sign}")
