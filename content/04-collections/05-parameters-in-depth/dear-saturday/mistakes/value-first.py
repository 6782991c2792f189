def invite(guest, day, place):
    return f"Hi {guest}! Party on {day}, {place}. Will you come?"

print(invite("Saturday"=day, "Mina"=guest, "at our flat"=place))
