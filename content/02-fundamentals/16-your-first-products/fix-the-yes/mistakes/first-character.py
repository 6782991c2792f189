answer = input("Do you want a story? ").strip().lower()
if answer[0] == "y":
    name = input("What's your name? ").strip()
    print(f"Hello {name}, let's begin!")
else:
    print("Another time, then.")
