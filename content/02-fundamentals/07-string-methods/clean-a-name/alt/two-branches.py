typed = input("Who is your captain? ").strip()
if len(typed) == 0:
    print("[Anonymous]")
else:
    print("[" + typed.title() + "]")
