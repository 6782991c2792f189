phone_book = {"Reception": "100", "Pharmacy": "214"}
