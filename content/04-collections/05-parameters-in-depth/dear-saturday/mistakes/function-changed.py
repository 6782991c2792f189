def invite(day, guest, place):
    return f"Hi {guest}! Party on {day}, {place}. Will you come?"

print(invite("Saturday", "Mina", "at our flat"))
