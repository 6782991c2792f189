answer = input("Cat? ").strip().lower()
if answer == "pixel":
    print("Right")
else:
    print("No")
answer = input("Town? ").strip().lower()
if answer == "lagos":
    print("Right")
else:
    print("No")
answer = input("Team? ").strip().lower()
if answer == "owls":
    print("Right")
else:
    print("No")
