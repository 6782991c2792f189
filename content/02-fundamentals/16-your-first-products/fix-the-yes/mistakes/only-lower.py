answer = input("Do you want a story? ").lower()
if answer == "yes":
    name = input("What's your name? ").strip()
    print(f"Hello {name}, let's begin!")
else:
    print("Another time, then.")
