score = 0
answer = input("Cat? ").strip().lower()
if answer == "pixel":
    score == score + 1
    print("Right")
answer = input("Town? ").strip().lower()
if answer == "lagos":
    score == score + 1
    print("Right")
answer = input("Team? ").strip().lower()
if answer == "owls":
    score == score + 1
    print("Right")
print(f"Score: {score}")
