def invite(guest, day, place):
    return f"Hi {guest}! Party on {day}, {place}. Will you come?"

print(invite(guest="Saturday", day="Mina", place="at our flat"))
