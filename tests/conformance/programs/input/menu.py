total = 0
while True:
    choice = input("add, show or quit? ").strip().lower()
    if choice == "quit":
        break
    elif choice == "show":
        print("total:", total)
    elif choice.startswith("add "):
        try:
            total += int(choice[4:])
        except ValueError as error:
            print("cannot add:", error)
    else:
        print(f"unknown: {choice!r}")
print("bye", total)
