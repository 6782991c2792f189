free_seats = 12
if free_seats > 12:
    sign = "plenty"
elif free_seats >= 5:
    sign = "some"
elif free_seats > 0:
    sign = "hurry"
else:
    sign = "full"

with_12_seats = with_5_seats = "some"
with_1_seat = "hurry"
