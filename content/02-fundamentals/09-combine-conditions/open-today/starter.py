day = "Tuesday"
holiday = False
