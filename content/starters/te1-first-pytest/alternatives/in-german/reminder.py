import fees


def reminder(start, today):
    days = today - start
    if days == 21:
        return "Heute ist der letzte Tag."
    if days == 20:
        return "Morgen ist der letzte Tag."
    if days < 21:
        return f"Noch {21 - days} Tage"
    price = format(fees.fee(start, today) / 100, ".2f").replace(".", ",")
    return f"{days - 21} Tage zu spät: {price} bitte"
