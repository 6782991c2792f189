# 1. Count and total start at 0
tips = 0
total = 0
# 2. Read until done, in one form
answer = input("Tip: ").strip().lower()
while answer != "done":
    # 3. Count what is inside the limits
    tip = float(answer)
    if 0 < tip <= 50:
        tips = tips + 1
        total = total + tip
    else:
        print("Not counted")
    answer = input("Tip: ").strip().lower()
# 4. Print both
print(f"Tips: {tips}")
print(f"Total: {total:.2f}")
