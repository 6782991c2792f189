def invite(guest="", place="our flat", time="19:00"):
    if not guest:
        return None
    lines = ["*" * 20, guest, place, time, "*" * 20]
    return "\n".join(lines)

for friend in ["Ana", "Bo"]:
    print(invite(friend))
