def invite(friend, place="my kitchen", time="20:00"):
    if friend.strip() == "":
        return None
    return f"PARTY!\n{friend}, be there.\nWhere? {place}\nWhen? {time}"

print(invite("Zofia", "the beach"))
