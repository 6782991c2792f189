ghost = input("Are you a ghost? ").strip().lower()
answer = "Welcome home"
if ghost != "yes":
    answer = "Then mind the soup"
    if input("Are you hungry? ").strip().lower() == "yes":
        answer = "Dinner is at midnight"
print(answer)
