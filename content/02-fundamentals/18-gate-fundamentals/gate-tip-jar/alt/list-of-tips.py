jar = []
answer = input("Tip: ").lower()
while "done" not in answer:
    tip = float(answer)
    if tip > 50 or tip <= 0:
        print("Not counted")
    else:
        jar.append(tip)
    answer = input("Tip: ").lower()
total = 0
for tip in jar:
    total += tip
print(f"Tips: {len(jar)}")
print(f"Total: {total:.2f}")
