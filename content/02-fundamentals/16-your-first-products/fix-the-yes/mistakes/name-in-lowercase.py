answer = input("Do you want a story? ").strip().lower()
if answer == "yes":
    name = input("What's your name? ").strip().lower()
    print(f"Hello {name}, let's begin!")
else:
    print("Another time, then.")
