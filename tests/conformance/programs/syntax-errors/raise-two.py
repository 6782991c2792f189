raise ValueError, "wrong"
