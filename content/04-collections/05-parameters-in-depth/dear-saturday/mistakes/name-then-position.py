def invite(guest, day, place):
    return f"Hi {guest}! Party on {day}, {place}. Will you come?"

print(invite(day="Saturday", "Mina", "at our flat"))
