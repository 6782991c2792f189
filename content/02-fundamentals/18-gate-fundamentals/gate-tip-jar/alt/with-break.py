tips = 0
total = 0.0
while True:
    answer = input("Tip or done: ").strip()
    if answer.upper() == "DONE":
        break
    tip = float(answer)
    if tip <= 0 or tip > 50:
        print("Not counted")
        continue
    tips += 1
    total += tip
print("Tips:", tips)
print(f"Total: {total:.2f}")
