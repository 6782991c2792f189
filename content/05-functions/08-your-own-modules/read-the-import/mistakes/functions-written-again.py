import fees


def label(title):
    return f"[ {title.upper()} ]"


def letter(title):
    return f"Please bring {title} back."


title = "Night Ferry"
print(label(title))
print(letter(title))
print("Fee:", fees.late_fee(4))
