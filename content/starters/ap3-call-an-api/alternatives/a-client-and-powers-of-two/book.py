import sys

import httpx2

from goats import farm, get

name, number = sys.argv[1], int(sys.argv[2])
with farm() as client:
    mine = get(client, "/bookings", name=name)
    if mine:
        print(f"{name} has a booking already:", *mine[0]["goats"])
        sys.exit()
    try:
        answer = client.post("/bookings", json={"goats": number, "name": name})
    except httpx2.TransportError:
        answer = None
    if answer is not None and answer.status_code < 500:
        if answer.is_success:
            print("Booked:", *answer.json()["goats"], sep="\n- ")
        else:
            sys.exit(f"{name} gets no goats. {answer.json()['detail']}")
    else:
        mine = get(client, "/bookings", name=name)
        if not mine:
            sys.exit("The farm hasn't booked anything for you.")
        print("The farm was slow, but it has booked:", *mine[0]["goats"])
