def invite(guest, day, place):
    return f"Hi {guest}! Party on {day}, {place}. Will you come?"

print(invite(day: "Saturday", guest: "Mina", place: "at our flat"))
