minutes = 135
