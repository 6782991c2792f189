tips = 0
total = 0
answer = input("Tip: ").strip().lower()
while answer != "done":
    tip = float(answer)
    if tip <= 0 or tip > 50:
        print("Not counted")
    tips = tips + 1
    total = total + tip
    answer = input("Tip: ").strip().lower()
print(f"Tips: {tips}")
print(f"Total: {total:.2f}")
