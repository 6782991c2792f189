tips = 0
total = 0
answer = input("Tip: ").strip().lower()
while answer != "done":
    tip = float(answer)
    if 0 < tip <= 50:
        tips + 1
        total = total + tip
    else:
        print("Not counted")
    answer = input("Tip: ").strip().lower()
print(f"Tips: {tips}")
print(f"Total: {total:.2f}")
