phone_book = {"Harbour office": "100", "Doctor": "214"}
