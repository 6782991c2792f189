tips = 0
total = 0
tip = float(input("Tip: "))
while tip != "done":
    if 0 < tip <= 50:
        tips = tips + 1
        total = total + tip
    else:
        print("Not counted")
    tip = float(input("Tip: "))
print(f"Tips: {tips}")
print(f"Total: {total:.2f}")
