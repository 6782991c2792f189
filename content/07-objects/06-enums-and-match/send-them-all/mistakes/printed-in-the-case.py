def answer(line):
    match line.split():
        case ["send", reader]:
            return f"{reader}'s parcel leaves today"
        case ["send"]:
            return "Send it to whom?"
        case ["help"]:
            return "Type send and a name"
        case ["send", *readers]:
            print(f"Parcels for {', '.join(readers)} leave today")
        case _:
            return f"I can't {line}"


for line in ["send Mei", "send", "help", "send Mei Omar"]:
    print(answer(line))
