DIGITS = "0123456789"


def ask_amount():
    while True:
        text = input("Amount: ").strip()
        dots = 0
        fine = text != "" and text[-1] != "." and text[0] != "."
        for character in text:
            if character == ".":
                dots += 1
            elif character not in DIGITS:
                fine = False
        if fine and dots == 0:
            return int(text + "00")
        if fine and dots == 1:
            whole, decimals = text.split(".")
            if len(decimals) == 1:
                return int(whole + decimals + "0")
            if len(decimals) == 2:
                return int(whole + decimals)
        print("Please type an amount such as 12.50")


names = []
shares = []
while not names:
    for part in input("People: ").split(","):
        part = " ".join(part.split())
        if part == "":
            continue
        number = 1
        name, space, last = part, "", part.split(" ")[-1]
        if " " in part and last.isdigit():
            number = int(last)
            name = part[: -len(last)].strip()
        names.append(name)
        shares.append(number)
lowercase = [name.lower() for name in names]
paid = [0] * len(names)
payer = input("Payer: ").strip().lower()
while payer != "done":
    if payer in lowercase:
        thing = input("Thing: ")
        paid[lowercase.index(payer)] += ask_amount()
    else:
        print("Nobody on this trip is called that.")
    payer = input("Payer: ").strip().lower()
total = sum(paid)
parts = [total * share // sum(shares) for share in shares]
rests = [total * share % sum(shares) for share in shares]
while sum(parts) < total:
    place = rests.index(max(rests))
    parts[place] += 1
    rests[place] = -1
print("Total:", total / 100)
for name, amount, part in zip(names, paid, parts):
    cents = amount - part
    if cents > 0:
        print(f"{name} gets {cents / 100:.2f}")
    elif cents < 0:
        print(f"{name} pays {-cents / 100:.2f}")
    else:
        print(name, "is even")
